package org.digestbot.platform.discord;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.components.textdisplay.TextDisplay;
import net.dv8tion.jda.api.entities.Member;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.entities.User;
import net.dv8tion.jda.api.entities.channel.Channel;
import net.dv8tion.jda.api.entities.channel.concrete.ThreadChannel;
import net.dv8tion.jda.api.entities.channel.middleman.GuildChannel;
import net.dv8tion.jda.api.events.interaction.command.MessageContextInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.ButtonInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.StringSelectInteractionEvent;
import net.dv8tion.jda.api.events.message.MessageReceivedEvent;
import net.dv8tion.jda.api.interactions.Interaction;
import net.dv8tion.jda.api.interactions.InteractionContextType;
import net.dv8tion.jda.api.interactions.commands.OptionMapping;
import org.digestbot.chat.Caller;
import org.digestbot.chat.Chat;
import org.digestbot.chat.Language;
import org.digestbot.chat.Place;
import org.digestbot.chat.Role;
import org.digestbot.chat.command.CallParser;
import org.digestbot.chat.command.Command;
import org.digestbot.chat.command.CommandRegistry;
import org.digestbot.chat.command.CommandSpec;
import org.digestbot.chat.command.TypedCall;
import org.digestbot.chat.reply.Call;
import org.jspecify.annotations.Nullable;

/** Reads commands, presses and messages into calls, and tells who makes them. Thread-safe. */
final class DiscordReader {
  static final String PLATFORM = "discord";

  /** Of a message that is asked about, as much as tells what it is about. */
  private static final int LONGEST_TEXT = 1_500;

  private static final int SHORT_TEXT = 30;

  /** People, roles, channels, slash commands and emoji of servers: markup that is no word. */
  private static final Pattern MENTION = Pattern.compile("<(?:@[!&]?|#|a?:\\w+:|/[^:>]+:)\\d+>");

  private static final String SIMILAR = "similar";

  private final CommandRegistry registry;
  private final CallParser parser;
  private final CallIds calls;
  private final Predicate<String> owners;
  private final Language otherwise;

  /**
   * @param owners whether the person of this id owns the bot
   * @param otherwise what to speak where the client does not say what its user reads
   */
  DiscordReader(
      CommandRegistry registry, CallIds calls, Predicate<String> owners, Language otherwise) {
    this.registry = registry;
    this.parser = new CallParser(registry);
    this.calls = calls;
    this.owners = owners;
    this.otherwise = otherwise;
  }

  Asked command(SlashCommandInteractionEvent event) {
    Map<String, String> arguments = new LinkedHashMap<>();
    for (OptionMapping option : event.getOptions()) {
      arguments.put(option.getName(), option.getAsString());
    }
    return asked(event, new Call(event.getName(), arguments));
  }

  /** Entries like the one that the message shows, else entries like what it says. */
  Asked similar(MessageContextInteractionEvent event) {
    Message message = event.getTarget();
    boolean own = message.getAuthor().getIdLong() == event.getJDA().getSelfUser().getIdLong();
    Call call =
        (own ? shownEntry(message) : Optional.<Call>empty()).orElseGet(() -> like(text(message)));
    return asked(event, call);
  }

  /** The call of a button; empty where nobody knows it any more. */
  Optional<CallIds.Pressed> pressed(ButtonInteractionEvent event) {
    return calls.pressed(event.getComponentId());
  }

  /** The call of what was chosen from a menu, likewise: as if its button had been pressed. */
  Optional<CallIds.Pressed> chosen(StringSelectInteractionEvent event) {
    return event.getValues().stream()
        .findFirst()
        .flatMap(calls::chosen)
        .map(call -> new CallIds.Pressed(call, false, event.getUser().getId()));
  }

  Asked asked(Interaction event, Call call) {
    return Asked.of(call, chat(event), caller(event));
  }

  /** Empty where the message is not meant for the bot. */
  Optional<Asked> message(MessageReceivedEvent event) {
    Message message = event.getMessage();
    User author = message.getAuthor();
    if (author.isBot() || author.isSystem() || message.isWebhookMessage()) {
      return Optional.empty();
    }
    User self = event.getJDA().getSelfUser();
    boolean named = message.getMentions().getUsers().contains(self);
    if (event.isFromGuild() && !named) {
      return Optional.empty();
    }
    String text = message.getContentRaw().replaceAll("<@!?" + self.getId() + ">", " ").strip();
    Caller caller =
        new Caller(
            author.getId(),
            author.getEffectiveName(),
            role(author.getId(), event.getMember(), event.getChannel()),
            otherwise,
            event.isFromGuild() ? Place.GROUP : Place.PRIVATE);
    Chat chat = chat(event.getChannel());
    if (text.isEmpty()) {
      return Optional.of(Asked.of(Call.of("start"), chat, caller));
    }
    Call call = parser.parse(text) instanceof TypedCall.Known known ? known.call() : null;
    return Optional.of(new Asked(call, text, chat, caller));
  }

  Caller caller(Interaction event) {
    return new Caller(
        event.getUser().getId(),
        event.getUser().getEffectiveName(),
        role(event.getUser().getId(), event.getMember(), event.getChannel()),
        Language.ofTag(event.getUserLocale().getLocale()).orElse(otherwise),
        event.getContext() == InteractionContextType.BOT_DM ? Place.PRIVATE : Place.GROUP);
  }

  Chat chat(Interaction event) {
    return chat(event.getChannel());
  }

  static Chat chat(@Nullable Channel channel) {
    if (channel == null) {
      return new Chat(PLATFORM, "0", null);
    }
    if (channel instanceof ThreadChannel thread) {
      String parent = thread.isDetached() ? thread.getId() : thread.getParentChannel().getId();
      return new Chat(PLATFORM, parent, thread.getId());
    }
    return new Chat(PLATFORM, channel.getId(), null);
  }

  /** The id of the channel or thread that a chat is. */
  static String idOf(Chat chat) {
    return chat.thread() == null ? chat.id() : chat.thread();
  }

  /** Everybody rules their own direct messages; in a server its rights decide. */
  private Role role(String id, @Nullable Member member, @Nullable Channel channel) {
    if (owners.test(id)) {
      return Role.OWNER;
    }
    if (member == null) {
      return Role.ADMINISTRATOR;
    }
    boolean rules =
        channel instanceof GuildChannel place
            && (member.hasPermission(place, Permission.MANAGE_SERVER)
                || member.hasPermission(place, Permission.MANAGE_CHANNEL));
    return rules ? Role.ADMINISTRATOR : Role.MEMBER;
  }

  private Optional<Call> shownEntry(Message message) {
    return message.getComponentTree().findAll(Button.class).stream()
        .map(Button::getCustomId)
        .filter(Objects::nonNull)
        .flatMap(id -> calls.pressed(id).stream())
        .map(CallIds.Pressed::call)
        .filter(call -> call.command().equals(SIMILAR))
        .findFirst();
  }

  /** A few words, or a link alone, are for a search. */
  private Call like(String text) {
    boolean alone = text.contains("://") && text.chars().noneMatch(Character::isWhitespace);
    CommandSpec asked =
        registry
            .find(SIMILAR)
            .map(Command::spec)
            .filter(similar -> text.length() > SHORT_TEXT && !alone)
            .orElseGet(registry::plainText);
    return Call.of(asked.name()).with(asked.mainOption().orElseThrow().name(), text);
  }

  private static String text(Message message) {
    Message.suppressContentIntentWarning();
    StringBuilder words =
        new StringBuilder(MENTION.matcher(message.getContentRaw()).replaceAll(" "));
    message
        .getComponentTree()
        .findAll(TextDisplay.class)
        .forEach(part -> words.append(' ').append(part.getContent()));
    return Breaks.shortened(words.toString().strip(), LONGEST_TEXT);
  }
}
