package org.digestbot.platform.discord;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.Member;
import net.dv8tion.jda.api.entities.channel.ChannelType;
import net.dv8tion.jda.api.entities.channel.concrete.ForumChannel;
import net.dv8tion.jda.api.entities.channel.concrete.PrivateChannel;
import net.dv8tion.jda.api.entities.channel.concrete.ThreadChannel;
import net.dv8tion.jda.api.entities.channel.middleman.GuildChannel;
import net.dv8tion.jda.api.entities.channel.middleman.GuildMessageChannel;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.requests.ErrorResponse;
import net.dv8tion.jda.api.requests.RestAction;
import org.digestbot.chat.Caller;
import org.digestbot.chat.Chat;
import org.digestbot.chat.Role;
import org.digestbot.chat.post.Venues;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds channels, threads and forums by name or id, and holds who asks and the bot itself to their
 * rights there. Thread-safe.
 */
final class DiscordVenues implements Venues {
  /** Where posts may go. */
  static final Set<ChannelType> PLACES =
      EnumSet.of(
          ChannelType.TEXT,
          ChannelType.NEWS,
          ChannelType.FORUM,
          ChannelType.GUILD_NEWS_THREAD,
          ChannelType.GUILD_PUBLIC_THREAD,
          ChannelType.GUILD_PRIVATE_THREAD);

  private static final Logger log = LoggerFactory.getLogger(DiscordVenues.class);
  private static final Duration LONGEST_ANSWER = Duration.ofSeconds(8);
  private static final Pattern BY_ID =
      Pattern.compile("(?:<#|https://[\\w.]+/channels/\\d+/)?(\\d{4,20})>?");

  private final Supplier<@Nullable JDA> connection;

  /**
   * @param connection what Discord is asked through; gives null while there is no session
   */
  DiscordVenues(Supplier<@Nullable JDA> connection) {
    this.connection = connection;
  }

  @Override
  public Answer find(Chat from, Caller caller, String reference) {
    JDA jda = connection.get();
    if (jda == null) {
      return new Answer.NoAnswer();
    }
    String name = reference.strip();
    Matcher byId = BY_ID.matcher(name);
    GuildChannel here = jda.getGuildChannelById(from.id());
    GuildChannel channel =
        byId.matches()
            ? jda.getGuildChannelById(byId.group(1))
            : here == null ? null : byName(here.getGuild(), name);
    if (channel == null || !takesPosts(channel)) {
      return new Answer.Unknown();
    }
    try {
      Optional<Member> member = member(channel.getGuild(), caller.id());
      if (member.isEmpty() || !member.get().hasPermission(channel, Permission.VIEW_CHANNEL)) {
        // To whoever cannot see it, it is not there.
        return new Answer.Unknown();
      }
      return answer(channel, rules(member.get(), channel));
    } catch (RuntimeException e) {
      return noAnswer(e);
    }
  }

  /** A thread has an id of its own. */
  @Override
  public String reference(Chat chat) {
    return DiscordReader.idOf(chat);
  }

  @Override
  public Answer here(Chat from, Caller caller) {
    JDA jda = connection.get();
    if (jda == null) {
      return new Answer.NoAnswer();
    }
    GuildChannel channel = jda.getGuildChannelById(DiscordReader.idOf(from));
    if (channel != null) {
      return answer(channel, caller.role() != Role.MEMBER);
    }
    return from.thread() == null ? inPrivate(jda, from, caller) : new Answer.Unknown();
  }

  /** Whether the bot's rights are enough for posts there. */
  static boolean mayPost(GuildChannel channel) {
    if (channel instanceof GuildMessageChannel talking) {
      return talking.canTalk()
          && !(channel instanceof ThreadChannel thread
              && (thread.isLocked() && thread.isArchived()));
    }
    return channel instanceof ForumChannel forum
        && forum
            .getGuild()
            .getSelfMember()
            .hasPermission(
                forum,
                Permission.VIEW_CHANNEL,
                Permission.MESSAGE_SEND,
                Permission.MESSAGE_SEND_IN_THREADS)
        && (!forum.isTagRequired()
            || forum.getAvailableTags().stream().anyMatch(tag -> !tag.isModerated()));
  }

  private static Answer answer(GuildChannel channel, boolean callerRules) {
    String title = "#" + channel.getName();
    if (!callerRules) {
      return new Answer.NotYours(title);
    }
    return takesPosts(channel) && mayPost(channel)
        ? new Answer.Found(DiscordReader.chat(channel), title)
        : new Answer.MayNotPost(title);
  }

  /** The private channel is known by its id only once something has come from there. */
  private static Answer inPrivate(JDA jda, Chat from, Caller caller) {
    try {
      PrivateChannel direct = answerOf(jda.openPrivateChannelById(caller.id()));
      return direct.getId().equals(from.id())
          ? new Answer.Found(from, caller.name())
          : new Answer.Unknown();
    } catch (ErrorResponseException e) {
      return e.isServerError() ? noAnswer(e) : new Answer.Unknown();
    } catch (RuntimeException e) {
      return noAnswer(e);
    }
  }

  private static Answer noAnswer(RuntimeException why) {
    log.warn("Discord does not say who may post where: {}", LogWording.brief(why));
    return new Answer.NoAnswer();
  }

  private static Optional<Member> member(Guild guild, String id) {
    try {
      return Optional.of(answerOf(guild.retrieveMemberById(id)));
    } catch (ErrorResponseException e) {
      if (e.getErrorResponse() == ErrorResponse.UNKNOWN_MEMBER
          || e.getErrorResponse() == ErrorResponse.UNKNOWN_USER) {
        return Optional.empty();
      }
      throw e;
    }
  }

  private static <T> T answerOf(RestAction<T> question) {
    return question.timeout(LONGEST_ANSWER.toMillis(), TimeUnit.MILLISECONDS).complete();
  }

  private static boolean rules(Member member, GuildChannel channel) {
    return member.hasPermission(channel, Permission.MANAGE_SERVER)
        || member.hasPermission(channel, Permission.MANAGE_CHANNEL);
  }

  private static @Nullable GuildChannel byName(Guild guild, String reference) {
    String name = reference.startsWith("#") ? reference.substring(1) : reference;
    List<GuildChannel> exact = named(guild, channel -> channel.getName().equals(name));
    List<GuildChannel> found =
        exact.isEmpty()
            ? named(
                guild,
                channel ->
                    channel
                        .getName()
                        .toLowerCase(Locale.ROOT)
                        .equals(name.toLowerCase(Locale.ROOT)))
            : exact;
    return found.isEmpty() ? null : found.get(0);
  }

  /** Channels before threads of the same name. */
  private static List<GuildChannel> named(Guild guild, Predicate<GuildChannel> wanted) {
    return Stream.<GuildChannel>concat(
            guild.getChannels().stream(), guild.getThreadChannels().stream())
        .filter(DiscordVenues::takesPosts)
        .filter(wanted)
        .toList();
  }

  private static boolean takesPosts(GuildChannel channel) {
    return PLACES.contains(channel.getType());
  }
}
