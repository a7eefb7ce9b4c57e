package org.digestbot.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import org.digestbot.chat.Chat;
import org.digestbot.chat.Role;
import org.digestbot.chat.post.Venues.Answer;
import org.digestbot.chat.reply.Block;
import org.digestbot.chat.reply.Reply;
import org.digestbot.subscription.Timetable;
import org.junit.jupiter.api.Test;

/** Where posts may go, and who may send them there. */
class SubscribePlacesTest extends SubscribeScene {
  @Test
  void inAGroupOnlyAdministratorsSubscribe() {
    bot.inChat(GROUP).calledBy(Role.MEMBER);

    assertThat(Shown.of(bot.say("/subscribe daily RAG")))
        .isEqualTo("! Only administrators can use /subscribe here.");
    assertThat(subscriptions.all()).isEmpty();
  }

  @Test
  void anotherChatIsTakenOnlyAsThePlatformSays() {
    bot.desk()
        .place("@theirs", new Answer.NotYours("Theirs"))
        .place("@mute", new Answer.MayNotPost("Mute"))
        .place("@busy", new Answer.NoAnswer());

    assertThat(Shown.of(bot.say("/subscribe daily RAG in @nowhere")))
        .startsWith("! I do not see “@nowhere”. Add me there first");
    assertThat(Shown.of(bot.say("/subscribe daily RAG in @theirs")))
        .startsWith("! Only administrators of “Theirs”");
    assertThat(Shown.of(bot.say("/subscribe daily RAG in @mute")))
        .startsWith("! I may not write in “Mute”");
    assertThat(Shown.of(bot.say("/subscribe daily RAG in @busy")))
        .startsWith("! I could not ask the platform");
    assertThat(subscriptions.all()).isEmpty();

    assertThat(Shown.of(bot.say("/subscribe daily RAG in @news"))).contains("In: AI News");
    assertThat(subscriptions.in(NEWS)).hasSize(1);
    assertThat(subscriptions.subscriber(NEWS).title()).isEqualTo("AI News");
  }

  @Test
  void thePresentChatIsAskedAboutBeforeAnythingIsKept() {
    bot.desk().here(new Answer.MayNotPost("Group"));
    assertThat(Shown.of(bot.say("/subscribe daily RAG"))).startsWith("! I may not write here");
    bot.desk().here(new Answer.NoAnswer());
    assertThat(Shown.of(bot.say("/subscribe daily RAG"))).startsWith("! I could not ask");
    assertThat(subscriptions.all()).isEmpty();
  }

  @Test
  void inATerminalItIsShownAndNotKept() {
    bot.inChat(new Chat("console", "local", null)).desk().here(new Answer.NoPosts());

    assertThat(bot.type("/subscribe daily 08:30 RAG"))
        .isEqualTo(
            """
            Understood: Every day at 08:30 · RAG
            Brings     about RAG
            Next post  Tue 2 Jan, 08:30 · in 5 h 26 min
            Time zone  UTC

            Nothing can be posted in a terminal: ask me on Telegram or Discord, in private, in a group or for a channel.

            Example · the newest that match

            #1  一句话解释 RAG：把闭卷考试改成开卷考试
                林夏 @digest_demo_lin · 28 Dec 2023 · RAG · https://arxiv.org/abs/2005.11401
                先从资料里找出相关的几段，再作答。

            """);
    assertThat(subscriptions.all()).isEmpty();
  }

  @Test
  void inPrivateAChannelCanBeChosenFromAList() {
    Reply subscribed = bot.say("/subscribe daily 08:30 RAG");
    Reply offered = bot.press(button(subscribed, "For a channel or group…"));

    Block.ChatChoice choice =
        offered.blocks().stream()
            .filter(Block.ChatChoice.class::isInstance)
            .map(Block.ChatChoice.class::cast)
            .findFirst()
            .orElseThrow();
    bot.press(choice.call().with("channel", "-100"));
    assertThat(subscriptions.in(NEWS))
        .singleElement()
        .satisfies(
            kept ->
                assertThat(kept.timetable())
                    .isEqualTo(new Timetable(LocalTime.of(8, 30), null, null)));

    assertThat(Shown.of(bot.press(button(bot.say("/subscribe"), "For a channel or group…"))))
        .startsWith("What shall I post there?")
        .contains("[Every day]");
    assertThat(Shown.of(bot.inChat(GROUP).say("/subscribe"))).doesNotContain("For a channel");
  }
}
