package org.digestbot.platform.discord;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.digestbot.chat.Chat;
import org.digestbot.chat.Language;
import org.digestbot.chat.post.Courier;
import org.digestbot.chat.post.Post;
import org.digestbot.chat.reply.Block.Heading;
import org.digestbot.chat.reply.Block.Paragraph;
import org.digestbot.chat.reply.Reply;
import org.digestbot.platform.discord.fake.Await;
import org.digestbot.platform.discord.fake.FakeMessage;
import org.digestbot.platform.discord.fake.RecordedCall;
import org.junit.jupiter.api.BeforeEach;

/** A fake Discord, a bot, and posts on their way to it. */
abstract class DiscordPostScene extends DiscordScene {
  static final String MESSAGES = "/channels/\\d+/messages";
  static final String THREADS = "/channels/\\d+/threads";
  static final Reply DAILY =
      Reply.of(Heading.of("Thursday, 28 December"), Paragraph.of("Two links about retrieval."));

  private final AtomicLong ids = new AtomicLong();
  Courier courier;

  @BeforeEach
  void start() {
    bot = Bot.echoing(discord).startAndWait();
    courier = bot.platform().courier();
    Await.until("posts can leave", courier::isReady);
  }

  PostLog deliver(Post post) {
    PostLog log = new PostLog();
    courier.take(post, log);
    return log;
  }

  Post post(Reply content, String channel) {
    return new Post(
        ids.incrementAndGet(), chat(channel), content, Language.ENGLISH, false, false, 0, null);
  }

  static Post again(Post post, Instant left) {
    return new Post(
        post.id(),
        post.chat(),
        post.content(),
        post.language(),
        post.silent(),
        post.publish(),
        post.sent(),
        left);
  }

  static Chat chat(String channel) {
    return new Chat("discord", channel, null);
  }

  String channel() {
    return discord.home().channel();
  }

  List<FakeMessage> written(String channel) {
    return discord.botMessages(channel);
  }

  List<RecordedCall> sent() {
    return discord.calls("POST", MESSAGES);
  }

  static Reply long3Parts() {
    Reply reply = Reply.of(Heading.of("Thursday, 28 December"));
    for (int i = 0; i < 3; i++) {
      reply = reply.and(Paragraph.of(("part" + i + " ").repeat(600)));
    }
    return reply;
  }
}
