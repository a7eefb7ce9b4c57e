package org.digestbot.simulation;

import java.util.List;
import org.digestbot.chat.Chat;
import org.digestbot.platform.discord.fake.FakeDiscord;
import org.digestbot.platform.discord.fake.FakeGuild;
import org.digestbot.platform.discord.fake.FakeMessage;
import org.digestbot.platform.telegram.fake.FakeTelegram;
import org.digestbot.platform.telegram.fake.SentMessage;
import org.digestbot.platform.telegram.fake.Updates;

/**
 * A place that people read in, of every kind that both platforms have.
 *
 * @param channel what the fake platform keeps its messages under
 */
record Room(Kind kind, Chat chat, String channel) {
  private static final long FIRST_PERSON = 7_000_000_000L;
  private static final long BIG_GROUP = 1_000_000;

  enum Kind {
    PRIVATE,
    GROUP,
    CHANNEL,
    /** All topics are in one big group and share its limits. */
    TOPIC,
    DIRECT,
    TEXT,
    NEWS,
    THREAD,
    /** Every post begins a thread. */
    FORUM
  }

  /** Of ten in a row on Telegram, these. */
  private static final List<Kind> ON_TELEGRAM =
      List.of(
          Kind.TOPIC,
          Kind.GROUP,
          Kind.PRIVATE,
          Kind.TOPIC,
          Kind.CHANNEL,
          Kind.PRIVATE,
          Kind.TOPIC,
          Kind.GROUP,
          Kind.PRIVATE,
          Kind.TOPIC);

  /** Of ten in a row on Discord, these; the second of a kind is in another server. */
  private static final List<Kind> ON_DISCORD =
      List.of(
          Kind.FORUM,
          Kind.TEXT,
          Kind.DIRECT,
          Kind.THREAD,
          Kind.NEWS,
          Kind.DIRECT,
          Kind.FORUM,
          Kind.TEXT,
          Kind.DIRECT,
          Kind.THREAD);

  /** Number 0 is the first room on Telegram. */
  static Room onTelegram(int number) {
    Kind kind = ON_TELEGRAM.get(number % 10);
    if (kind == Kind.TOPIC) {
      Chat topic = new Chat("telegram", id(Updates.Place.group(BIG_GROUP)), "" + (100 + number));
      return new Room(kind, topic, topic.id());
    }
    String id =
        switch (kind) {
          case GROUP -> id(Updates.Place.group(number + 1));
          case CHANNEL -> id(Updates.Place.channel(number + 1));
          default -> Long.toString(FIRST_PERSON + number);
        };
    return new Room(kind, new Chat("telegram", id, null), id);
  }

  private static String id(Updates.Place place) {
    return Long.toString(place.id());
  }

  /** Number 0 is the first room on Discord. */
  static Room onDiscord(int number) {
    Kind kind = ON_DISCORD.get(number % 10);
    FakeGuild guild = FakeGuild.numbered(number / 5);
    String channel =
        switch (kind) {
          case FORUM -> guild.forum();
          case TEXT, THREAD -> guild.channel();
          case NEWS -> guild.news();
          default -> Long.toString(FIRST_PERSON + number);
        };
    return switch (kind) {
      case DIRECT -> new Room(kind, Chat.with("discord", channel), "8" + channel);
      case THREAD -> new Room(kind, new Chat("discord", channel, guild.thread()), guild.thread());
      default -> new Room(kind, new Chat("discord", channel, null), channel);
    };
  }

  boolean isOnTelegram() {
    return chat.platform().equals("telegram");
  }

  /** The bot is let in. */
  void open(int number, FakeTelegram telegram, FakeDiscord discord) {
    if (isOnTelegram()) {
      String type =
          switch (kind) {
            case PRIVATE -> "private";
            case CHANNEL -> "channel";
            default -> "supergroup";
          };
      telegram.chats().know(new Updates.Place(Long.parseLong(chat.id()), type));
    } else if (number % 5 == 0) {
      discord.found(FakeGuild.numbered(number / 5));
    }
  }

  /** What the bot has written here, each as it is shown, oldest first. */
  List<String> messages(FakeTelegram telegram, FakeDiscord discord) {
    if (isOnTelegram()) {
      return telegram.chats().messages(Long.parseLong(channel)).stream()
          .map(SentMessage::body)
          .filter(
              body ->
                  chat.thread() == null
                      || body.path("message_thread_id").asText().equals(chat.thread()))
          .map(Object::toString)
          .toList();
    }
    List<FakeMessage> written =
        kind == Kind.FORUM ? discord.botThreads(channel) : discord.botMessages(channel);
    return written.stream().map(message -> message.json().path("components").toString()).toList();
  }
}
