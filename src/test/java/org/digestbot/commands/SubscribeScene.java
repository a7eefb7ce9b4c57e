package org.digestbot.commands;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.digestbot.chat.Chat;
import org.digestbot.chat.post.Venues.Answer;
import org.digestbot.chat.reply.Button;
import org.digestbot.chat.reply.Call;
import org.digestbot.chat.reply.Reply;
import org.digestbot.store.SqliteSubscriptions;
import org.digestbot.subscription.Subscriptions;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** An archive of two posts, and a reader in private who subscribes to them. */
abstract class SubscribeScene {
  static final Chat HOME = new Chat("telegram", "1", null);
  static final Chat GROUP = new Chat("telegram", "-7", null);
  static final Chat NEWS = new Chat("telegram", "-100", null);

  private static final String POSTS =
      """
      ### 1

      林夏 @digest_demo_lin 2023-12-28

      一句话解释 RAG：把闭卷考试改成开卷考试

      先从资料里找出相关的几段，再作答。论文：https://arxiv.org/abs/2005.11401

      ### 2

      2023-12-29
      Ann Lee
      @annlee

      Running mixtral on an old laptop

      https://github.com/example/mixtral
      """;

  @TempDir Path folder;

  @AutoClose TestBot bot;
  Subscriptions subscriptions;

  @BeforeEach
  void open() {
    bot = TestBot.in(folder).reading(Map.of("december.md", POSTS)).inChat(HOME);
    bot.desk()
        .here(new Answer.Found(HOME, "Ann"))
        .place("@news", new Answer.Found(NEWS, "AI News"))
        .place("-100", new Answer.Found(NEWS, "AI News"));
    subscriptions = new SqliteSubscriptions(bot.database());
  }

  static Call button(Reply reply, String label) {
    return reply.buttons().stream()
        .flatMap(List::stream)
        .filter(button -> button.label().equals(label))
        .map(Button::call)
        .findFirst()
        .orElseThrow();
  }
}
