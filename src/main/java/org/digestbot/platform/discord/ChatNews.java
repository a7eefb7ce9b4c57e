package org.digestbot.platform.discord;

import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.channel.Channel;
import net.dv8tion.jda.api.entities.channel.ChannelType;
import net.dv8tion.jda.api.entities.channel.concrete.ThreadChannel;
import net.dv8tion.jda.api.entities.channel.middleman.GuildChannel;
import net.dv8tion.jda.api.events.channel.ChannelDeleteEvent;
import net.dv8tion.jda.api.events.channel.update.ChannelUpdateArchivedEvent;
import net.dv8tion.jda.api.events.guild.GuildAvailableEvent;
import net.dv8tion.jda.api.events.guild.GuildJoinEvent;
import net.dv8tion.jda.api.events.guild.GuildLeaveEvent;
import net.dv8tion.jda.api.events.guild.GuildReadyEvent;
import net.dv8tion.jda.api.events.guild.member.GuildMemberUpdateEvent;
import net.dv8tion.jda.api.events.guild.override.GenericPermissionOverrideEvent;
import net.dv8tion.jda.api.events.interaction.GenericInteractionCreateEvent;
import net.dv8tion.jda.api.events.message.MessageReceivedEvent;
import net.dv8tion.jda.api.events.role.update.RoleUpdatePermissionsEvent;
import net.dv8tion.jda.api.hooks.ListenerAdapter;
import org.digestbot.chat.Chat;
import org.digestbot.chat.post.ChatEvents;
import org.digestbot.chat.post.PostOutcome.Unreachable.Reason;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hears in which chats the bot can write and in which no more, and says so once for each change. A
 * thread that is gone is no closed chat: the next post to it finds out. Thread-safe.
 */
final class ChatNews extends ListenerAdapter {
  private static final Logger log = LoggerFactory.getLogger(ChatNews.class);

  /** Rights change several at a time. */
  private static final Duration SETTLES = Duration.ofMillis(500);

  private static final int MOST_REMEMBERED = 200_000;

  private final ChatEvents events;
  private final Threads threads;

  /** What has been said to be open, so that it is not said with every message. */
  private final Set<String> open = new HashSet<>();

  private final Set<Long> unsettled = new HashSet<>();

  ChatNews(ChatEvents events, Threads threads) {
    this.events = events;
    this.threads = threads;
  }

  /** A post could not be written there; the next sign of life counts. */
  void unreachable(Chat chat) {
    synchronized (open) {
      open.remove(chat.id());
    }
  }

  @Override
  public void onGuildReady(GuildReadyEvent event) {
    look(event.getGuild());
  }

  @Override
  public void onGuildJoin(GuildJoinEvent event) {
    look(event.getGuild());
  }

  @Override
  public void onGuildAvailable(GuildAvailableEvent event) {
    look(event.getGuild());
  }

  @Override
  public void onGuildLeave(GuildLeaveEvent event) {
    for (GuildChannel channel : event.getGuild().getChannels(true)) {
      if (isPlace(channel)) {
        closed(channel, Reason.REMOVED);
      }
    }
  }

  @Override
  public void onChannelDelete(ChannelDeleteEvent event) {
    if (isPlace(event.getChannel())) {
      closed(event.getChannel(), Reason.GONE);
    }
  }

  @Override
  public void onChannelUpdateArchived(ChannelUpdateArchivedEvent event) {
    if (Boolean.FALSE.equals(event.getNewValue())
        && event.getChannel() instanceof ThreadChannel thread) {
      Chat chat =
          new Chat(DiscordReader.PLATFORM, thread.getParentChannel().getId(), thread.getId());
      tell(() -> events.opened(chat));
    }
  }

  @Override
  public void onRoleUpdatePermissions(RoleUpdatePermissionsEvent event) {
    look(event.getGuild());
  }

  @Override
  public void onGenericPermissionOverride(GenericPermissionOverrideEvent event) {
    look(event.getGuild());
  }

  @Override
  public void onGuildMemberUpdate(GuildMemberUpdateEvent event) {
    if (event.getMember().equals(event.getGuild().getSelfMember())) {
      look(event.getGuild());
    }
  }

  /** Whoever had blocked the bot and writes to it has changed their mind. */
  @Override
  public void onMessageReceived(MessageReceivedEvent event) {
    if (!event.isFromGuild() && !event.getAuthor().isBot()) {
      opened(event.getChannel());
    }
  }

  @Override
  public void onGenericInteractionCreate(GenericInteractionCreateEvent event) {
    Channel channel = event.getChannel();
    if (channel != null && channel.getType() == ChannelType.PRIVATE) {
      opened(channel);
    }
  }

  /** Looks through a server's channels, once what changes there has settled. */
  private void look(Guild guild) {
    synchronized (unsettled) {
      if (!unsettled.add(guild.getIdLong())) {
        return;
      }
    }
    JDA jda = guild.getJDA();
    long id = guild.getIdLong();
    try {
      threads
          .timer()
          .schedule(
              () -> {
                synchronized (unsettled) {
                  unsettled.remove(id);
                }
                settled(jda.getGuildById(id));
              },
              SETTLES.toMillis(),
              TimeUnit.MILLISECONDS);
    } catch (RejectedExecutionException e) {
      log.debug("Discord: the platform stops");
    }
  }

  private void settled(@Nullable Guild guild) {
    if (guild != null) {
      for (GuildChannel channel : guild.getChannels()) {
        if (isPlace(channel) && DiscordVenues.mayPost(channel)) {
          opened(channel);
        }
      }
    }
  }

  private void opened(Channel channel) {
    synchronized (open) {
      if (open.size() >= MOST_REMEMBERED) {
        open.clear();
      }
      if (!open.add(channel.getId())) {
        return;
      }
    }
    Chat chat = new Chat(DiscordReader.PLATFORM, channel.getId(), null);
    tell(
        () -> {
          try {
            events.opened(chat);
          } catch (RuntimeException e) {
            unreachable(chat);
            throw e;
          }
        });
  }

  private void closed(Channel channel, Reason reason) {
    synchronized (open) {
      open.remove(channel.getId());
    }
    Chat chat = new Chat(DiscordReader.PLATFORM, channel.getId(), null);
    tell(() -> events.closed(chat, reason));
  }

  /** In order, on a thread that may wait for the database. */
  private void tell(Runnable news) {
    try {
      threads
          .news()
          .execute(
              () -> {
                try {
                  news.run();
                } catch (RuntimeException e) {
                  log.warn("Discord: news of a chat was lost: {}", LogWording.brief(e));
                }
              });
    } catch (RejectedExecutionException e) {
      log.warn("Discord: news of a chat was lost: too much at once, or the bot stops");
    }
  }

  private static boolean isPlace(Channel channel) {
    return channel.getType().isMessage() && !channel.getType().isThread()
        || channel.getType() == ChannelType.FORUM;
  }
}
