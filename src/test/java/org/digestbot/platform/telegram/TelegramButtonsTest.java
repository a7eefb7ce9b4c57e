package org.digestbot.platform.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.digestbot.chat.reply.Block.Counts;
import org.digestbot.chat.reply.Block.Paragraph;
import org.digestbot.chat.reply.Button;
import org.digestbot.chat.reply.Call;
import org.digestbot.chat.reply.Count;
import org.digestbot.chat.reply.Reply;
import org.digestbot.platform.telegram.fake.Fault;
import org.digestbot.platform.telegram.fake.SentMessage;
import org.digestbot.platform.telegram.fake.Updates;
import org.junit.jupiter.api.Test;

/** What buttons and links into the bot do. */
class TelegramButtonsTest extends TelegramScene {
  private static final String ONE = "one ".repeat(900).strip();
  private static final String TWO = "two ".repeat(900).strip();

  @Test
  void aDeepLinkOpensAnEntryAndStartAloneIsTheCommand() {
    answering(TelegramBot::echo);
    telegram.push(Updates.text(PRIVATE, ANNA, "/start e17"));
    telegram.push(Updates.text(PRIVATE, ANNA, "/start"));
    telegram.push(Updates.text(PRIVATE, ANNA, "/start help"));

    assertThat(texts(PRIVATE, 3)).containsExactly("entry|id=17", "start", "help");
  }

  @Test
  void buttonsEditInPlaceAlwaysAnswerAndSurviveARestart() {
    String words = "a query that is much too long for the sixty-four bytes of a button";
    answering(
        invocation ->
            TelegramBot.echo(invocation)
                .row(
                    new Button("short", Call.of("latest").with("page", "2")),
                    new Button("long", Call.of("search").with("query", words))));
    telegram.push(Updates.text(PRIVATE, ANNA, "/help"));
    SentMessage first = telegram.awaitMessages(PRIVATE, 1).get(0);
    assertThat(first.data("long").getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(64);
    bot.close();
    bot.startAndWait(telegram);

    telegram.push(Updates.press(PRIVATE, ANNA, first, first.data("short")));
    telegram.await("edited", () -> message().edits() == 1);
    assertThat(message().text()).isEqualTo("latest|page=2");
    telegram.push(Updates.press(PRIVATE, ANNA, first, first.data("long")));
    telegram.await("edited", () -> message().edits() == 2);
    assertThat(message().text()).isEqualTo("search|query=" + words);
    // Pressed once more, nothing changes; it is answered all the same.
    telegram.push(Updates.press(PRIVATE, ANNA, first, first.data("long")));
    telegram.await("answered", () -> telegram.log().of("answerCallbackQuery").size() == 3);
    awaitEmptyInbox();
    assertThat(telegram.chats().messages()).hasSize(1);
  }

  @Test
  void aLongAnswerTakesThePlaceOfTheMessageAndGoesOnBelow() {
    SentMessage first = oneWithMore();
    telegram.push(Updates.press(PRIVATE, ANNA, first, first.data("more")));

    assertThat(texts(PRIVATE, 2)).containsExactly(ONE, TWO);
    awaitEmptyInbox();
    assertThat(message().edits()).isEqualTo(1);
  }

  @Test
  void aLongAnswerInPlaceGoesOnBelowAlsoAfterARestart() {
    SentMessage first = oneWithMore();
    telegram.fail("sendMessage", Fault.tooMany(2));
    telegram.push(Updates.press(PRIVATE, ANNA, first, first.data("more")));
    telegram.await("half of it", () -> attempts() == 2);
    bot.close();
    bot.startAndWait(telegram);

    assertThat(texts(PRIVATE, 2)).containsExactly(ONE, TWO);
    awaitEmptyInbox();
    assertThat(message().edits()).isEqualTo(1);
  }

  /** A message with a button whose answer is too long for one. */
  private SentMessage oneWithMore() {
    answering(
        i ->
            i.arguments().call().command().equals("latest")
                ? Reply.of(Paragraph.of(ONE), Paragraph.of(TWO))
                : TelegramBot.echo(i).row(new Button("more", Call.of("latest"))));
    ask(PRIVATE, ANNA, "/help");
    return telegram.awaitMessages(PRIVATE, 1).get(0);
  }

  private SentMessage message() {
    return telegram.chats().messages(PRIVATE.id()).get(0);
  }

  @Test
  void aStaleButtonSaysSo() {
    echoing();
    telegram.push(Updates.text(PRIVATE, ANNA, "/help"));
    SentMessage first = telegram.awaitMessages(PRIVATE, 1).get(0);
    telegram.push(Updates.press(PRIVATE, ANNA, first, "@0123456789"));
    telegram.push(Updates.press(PRIVATE, ANNA, first, "{\"v\":1}"));
    telegram.await("answered", () -> telegram.log().of("answerCallbackQuery").size() == 2);

    assertThat(telegram.log().of("answerCallbackQuery"))
        .allSatisfy(answer -> assertThat(answer.path("text").asText()).contains("too old"));
  }

  @Test
  void aButtonOfAMessageThatIsTooOldOrDeletedIsAnsweredAnew() {
    answering(i -> TelegramBot.echo(i).row(new Button("next", Call.of("latest"))));
    telegram.push(Updates.text(PRIVATE, ANNA, "/help"));
    SentMessage first = telegram.awaitMessages(PRIVATE, 1).get(0);
    telegram.chats().delete(first);
    ObjectNode inaccessible = Updates.message(PRIVATE, null).put("date", 0);
    telegram.push(Updates.press(ANNA, first.data("next"), inaccessible));

    assertThat(texts(PRIVATE, 1)).containsExactly("latest");
  }

  @Test
  void inAGroupOnlyTheAskerOrAnAdministratorTurnsPages() {
    answering(i -> TelegramBot.echo(i).row(new Button("next", Call.of("latest"))));
    telegram.push(Updates.text(GROUP, ANNA, "/search rag"));
    SentMessage first = telegram.awaitMessages(GROUP, 1).get(0);
    telegram.push(Updates.press(GROUP, BO, first, first.data("next")));
    telegram.await("refused", () -> telegram.log().of("answerCallbackQuery").size() == 1);
    assertThat(telegram.log().of("answerCallbackQuery").get(0).path("show_alert").asBoolean())
        .isTrue();
    assertThat(telegram.chats().messages(GROUP.id()).get(0).edits()).isZero();

    telegram.push(Updates.press(GROUP, ANNA, first, first.data("next")));
    telegram.await("edited", () -> telegram.chats().messages(GROUP.id()).get(0).edits() == 1);
    telegram.chats().administrator(GROUP, CHO);
    SentMessage second = telegram.chats().messages(GROUP.id()).get(0);
    telegram.push(Updates.press(GROUP, CHO, second, second.data("next")));
    telegram.await("answered", () -> telegram.log().of("answerCallbackQuery").size() == 3);
    assertThat(telegram.log().of("answerCallbackQuery").get(2).has("text")).isFalse();
  }

  @Test
  void inAGroupOnlyTheAskerOpensWhatAnAnswerListsAndTheListStays() {
    answering(
        i ->
            i.arguments().call().command().equals("help")
                ? Reply.of(new Counts(List.of(new Count("rag", 12, Call.of("latest")))))
                : TelegramBot.echo(i));
    ask(GROUP, ANNA, "/help");
    SentMessage list = telegram.awaitMessages(GROUP, 1).get(0);
    telegram.push(Updates.press(GROUP, BO, list, list.data("rag")));
    telegram.push(Updates.press(GROUP, ANNA, list, list.data("rag")));

    assertThat(texts(GROUP, 2)).containsExactly(list.text(), "latest");
    awaitEmptyInbox();
    assertThat(telegram.chats().messages(GROUP.id())).hasSize(2);
  }

  @Test
  void aPressThatIsRefusedIsToldToWhoPressedAndTheMessageStays() {
    answering(i -> TelegramBot.echo(i).row(new Button("figures", Call.of("stats"))));
    ask(GROUP, ANNA, "/help");
    SentMessage first = telegram.awaitMessages(GROUP, 1).get(0);
    telegram.push(Updates.press(GROUP, ANNA, first, first.data("figures")));
    telegram.await("refused", () -> telegram.log().of("answerCallbackQuery").size() == 1);
    awaitEmptyInbox();

    JsonNode told = telegram.log().of("answerCallbackQuery").get(0);
    assertThat(told.path("text").asText()).contains("Only administrators");
    assertThat(told.path("show_alert").asBoolean()).isTrue();
    assertThat(telegram.chats().messages(GROUP.id()))
        .singleElement()
        .satisfies(message -> assertThat(message.edits()).isZero());
  }

  @Test
  void aRefusalThatComesTooLateForThePressIsAMessage() {
    answering(i -> TelegramBot.echo(i).row(new Button("figures", Call.of("stats"))));
    ask(GROUP, ANNA, "/help");
    SentMessage first = telegram.awaitMessages(GROUP, 1).get(0);
    telegram.fail(
        "answerCallbackQuery", Fault.error(400, "Bad Request: query is too old and response…"));
    telegram.push(Updates.press(GROUP, ANNA, first, first.data("figures")));

    assertThat(texts(GROUP, 2).get(1)).contains("Only administrators");
    assertThat(telegram.chats().messages(GROUP.id()).get(0).edits()).isZero();
  }

  @Test
  void aCommandThatBreaksWhenItsButtonIsPressedLeavesTheButtonToBePressedAgain() {
    AtomicBoolean broken = new AtomicBoolean(true);
    answering(
        i -> {
          if (i.arguments().page() == 2 && broken.getAndSet(false)) {
            throw new IllegalStateException("broken on purpose");
          }
          return TelegramBot.echo(i).row(new Button("next", Call.of("latest").with("page", "2")));
        });
    ask(PRIVATE, ANNA, "/latest");
    SentMessage first = telegram.awaitMessages(PRIVATE, 1).get(0);
    telegram.push(Updates.press(PRIVATE, ANNA, first, first.data("next")));
    telegram.await("told", () -> telegram.log().of("answerCallbackQuery").size() == 1);
    assertThat(telegram.log().of("answerCallbackQuery").get(0).path("text").asText())
        .contains("incident");
    assertThat(message().edits()).isZero();

    telegram.push(Updates.press(PRIVATE, ANNA, first, first.data("next")));
    telegram.await("edited", () -> message().edits() == 1);
    assertThat(message().text()).isEqualTo("latest|page=2");
  }
}
