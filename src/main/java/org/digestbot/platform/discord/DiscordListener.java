package org.digestbot.platform.discord;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.entities.channel.concrete.TextChannel;
import net.dv8tion.jda.api.entities.channel.unions.DefaultGuildChannelUnion;
import net.dv8tion.jda.api.events.guild.GuildJoinEvent;
import net.dv8tion.jda.api.events.interaction.command.CommandAutoCompleteInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.MessageContextInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.ButtonInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.GenericComponentInteractionCreateEvent;
import net.dv8tion.jda.api.events.interaction.component.StringSelectInteractionEvent;
import net.dv8tion.jda.api.events.message.MessageReceivedEvent;
import net.dv8tion.jda.api.events.session.ReadyEvent;
import net.dv8tion.jda.api.hooks.ListenerAdapter;
import net.dv8tion.jda.api.interactions.commands.OptionMapping;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import org.digestbot.chat.Role;
import org.digestbot.chat.reply.Call;
import org.digestbot.platform.OncePerChat;

/** Takes JDA's events, each once, and hands them on without waiting for anything. Thread-safe. */
final class DiscordListener extends ListenerAdapter {
  private static final Duration TOO_OLD = Duration.ofMinutes(10);

  private final DiscordMenu menu;
  private final DiscordReader reader;
  private final DiscordDesk desk;
  private final DiscordTyping typing;
  private final DiscordDocuments documents;
  private final InstantSource clock;
  private final SeenOnce seen = new SeenOnce();
  private final OncePerChat lateNotes = new OncePerChat(TOO_OLD);
  private volatile boolean open = true;

  DiscordListener(
      DiscordMenu menu,
      DiscordReader reader,
      DiscordDesk desk,
      DiscordTyping typing,
      DiscordDocuments documents,
      InstantSource clock) {
    this.menu = menu;
    this.reader = reader;
    this.desk = desk;
    this.typing = typing;
    this.documents = documents;
    this.clock = clock;
  }

  /** From now on nothing is taken. */
  void close() {
    open = false;
  }

  @Override
  public void onReady(ReadyEvent event) {
    menu.upload(event.getJDA());
  }

  @Override
  public void onSlashCommandInteraction(SlashCommandInteractionEvent event) {
    if (!takes(event.getIdLong())) {
      return;
    }
    Asked asked = reader.command(event);
    OptionMapping file = event.getOption(DiscordDocuments.FILE);
    if (file != null && file.getType() == OptionType.ATTACHMENT) {
      Message.Attachment attachment = file.getAsAttachment();
      desk.document(event, asked, () -> documents.take(attachment, asked));
    } else {
      desk.command(event, asked);
    }
  }

  @Override
  public void onMessageContextInteraction(MessageContextInteractionEvent event) {
    if (takes(event.getIdLong())) {
      desk.answerAnew(event, reader.similar(event), true);
    }
  }

  @Override
  public void onButtonInteraction(ButtonInteractionEvent event) {
    if (takes(event.getIdLong())) {
      pressed(event, reader.pressed(event));
    }
  }

  @Override
  public void onStringSelectInteraction(StringSelectInteractionEvent event) {
    if (takes(event.getIdLong())) {
      pressed(event, reader.chosen(event));
    }
  }

  @Override
  public void onCommandAutoCompleteInteraction(CommandAutoCompleteInteractionEvent event) {
    if (takes(event.getIdLong())) {
      typing.offer(event);
    }
  }

  @Override
  public void onMessageReceived(MessageReceivedEvent event) {
    Optional<Asked> asked = open ? reader.message(event) : Optional.empty();
    if (asked.isEmpty() || !takes(event.getMessageIdLong())) {
      return;
    }
    Instant now = clock.instant();
    Instant written = event.getMessage().getTimeCreated().toInstant();
    if (Duration.between(written, now).compareTo(TOO_OLD) <= 0) {
      desk.message(event.getMessage(), asked.get());
    } else if (lateNotes.first(event.getChannel().getIdLong(), now)) {
      desk.remark(event.getMessage(), asked.get(), "platform.late");
    }
  }

  @Override
  public void onGuildJoin(GuildJoinEvent event) {
    if (!open) {
      return;
    }
    Guild guild = event.getGuild();
    TextChannel system = guild.getSystemChannel();
    DefaultGuildChannelUnion first = guild.getDefaultChannel();
    TextChannel place =
        system != null && system.canTalk()
            ? system
            : first instanceof TextChannel text && text.canTalk() ? text : null;
    if (place != null) {
      desk.greet(guild, place);
    }
  }

  /** Whoever asked, or rules the place, turns pages; everybody may open what is shown. */
  private void pressed(
      GenericComponentInteractionCreateEvent event, Optional<CallIds.Pressed> pressed) {
    if (pressed.isEmpty()) {
      Asked nothing = reader.asked(event, Call.of("help"));
      desk.remark(event, nothing, "platform.stale-button");
      return;
    }
    Asked asked = reader.asked(event, pressed.get().call());
    boolean quiet = event.isFromGuild();
    if (!pressed.get().turnsPage()) {
      desk.answerAnew(event, asked, quiet);
    } else if (asked.caller().id().equals(pressed.get().asker())
        || asked.caller().role() != Role.MEMBER) {
      desk.answerInPlace(event, asked, quiet);
    } else {
      desk.remark(event, asked, "platform.not-yours");
    }
  }

  private boolean takes(long id) {
    return open && seen.first(id);
  }
}
