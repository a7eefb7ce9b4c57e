package org.digestbot.platform.telegram;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.digestbot.chat.Caller;
import org.digestbot.chat.Chat;
import org.digestbot.chat.Texts;
import org.digestbot.chat.command.CommandRouter;
import org.digestbot.chat.reply.Block;
import org.digestbot.chat.reply.Button;
import org.digestbot.chat.reply.Call;
import org.digestbot.chat.reply.EntryItem;
import org.digestbot.chat.reply.Reply;
import org.digestbot.chat.reply.RichText;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.methods.AnswerInlineQuery;
import org.telegram.telegrambots.meta.api.objects.inlinequery.inputmessagecontent.InputTextMessageContent;
import org.telegram.telegrambots.meta.api.objects.inlinequery.result.InlineQueryResult;
import org.telegram.telegrambots.meta.api.objects.inlinequery.result.InlineQueryResultArticle;
import org.telegram.telegrambots.meta.api.objects.inlinequery.result.InlineQueryResultsButton;

/**
 * Answers what is typed after the bot's name in any chat, a page at a time: the same search as
 * everywhere, and the newest entries where nothing is typed yet. Thread-safe.
 */
final class InlineAnswers {
  private static final int CACHED_SECONDS = 30;
  private static final int LONGEST_BUTTON = 64;

  private final CommandRouter router;
  private final Errands errands;

  InlineAnswers(CommandRouter router, Errands errands) {
    this.router = router;
    this.errands = errands;
  }

  void answer(Incoming.Inline query, Caller caller) {
    Chat chat = new Chat(Incoming.PLATFORM, Long.toString(query.person().id()), null);
    Texts texts = router.texts(chat, caller);
    String page = query.offset().matches("[1-9]\\d{0,5}") ? query.offset() : null;
    Call call =
        query.words().isEmpty()
            ? Call.of("latest")
            : Call.of(router.registry().plainText().name()).with("query", query.words());
    Reply reply = router.preview(call.with("page", page), chat, caller);
    List<InlineQueryResult> results = new ArrayList<>();
    for (Block block : reply.blocks()) {
      if (block instanceof Block.EntryList list) {
        list.entries().forEach(item -> results.add(result(item, results.size(), page)));
      }
    }
    var answer =
        AnswerInlineQuery.builder()
            .inlineQueryId(query.query())
            .cacheTime(CACHED_SECONDS)
            .isPersonal(true);
    if (results.isEmpty() && page == null) {
      String nothing =
          query.words().isEmpty()
              ? texts.say("archive.empty")
              : texts.say("telegram.inline-nothing", Keyboard.shortened(query.words(), 40));
      results.add(hint(nothing, reply, texts));
      answer.button(button(nothing));
    }
    answer.nextOffset(nextPage(reply, page).orElse(""));
    errands.call(answer.results(results).build());
  }

  private static InlineQueryResult result(EntryItem item, int number, @Nullable String page) {
    OutMessage message = TelegramRenderer.single(item);
    RichText snippet = item.snippet();
    String description =
        String.join(" · ", item.facts()) + (snippet == null ? "" : "\n" + snippet.text());
    return InlineQueryResultArticle.builder()
        .id(item.id() + "." + page + "." + number)
        .title(item.title().text())
        .description(description)
        .url(item.link())
        .inputMessageContent(content(message))
        .build();
  }

  private InlineQueryResult hint(String nothing, Reply reply, Texts texts) {
    List<String> closest =
        reply.buttons().stream().flatMap(List::stream).map(Button::label).toList();
    String description =
        closest.isEmpty() ? texts.say("telegram.inline-hint") : String.join(" · ", closest);
    return InlineQueryResultArticle.builder()
        .id("nothing")
        .title(nothing)
        .description(description)
        .inputMessageContent(content(OutMessage.of(new MarkedText().inert(nothing), null, null)))
        .build();
  }

  private static InputTextMessageContent content(OutMessage message) {
    return InputTextMessageContent.builder()
        .messageText(message.text())
        .entities(message.entities())
        .linkPreviewOptions(message.previewOptions())
        .build();
  }

  /** Leads to the bot itself, where there is help. */
  private static InlineQueryResultsButton button(String text) {
    return InlineQueryResultsButton.builder()
        .text(Keyboard.shortened(text, LONGEST_BUTTON))
        .startParameter("help")
        .build();
  }

  private static Optional<String> nextPage(Reply reply, @Nullable String page) {
    String next = Integer.toString(page == null ? 2 : Integer.parseInt(page) + 1);
    return reply.buttons().stream()
        .flatMap(List::stream)
        .map(button -> button.call().arguments().get("page"))
        .filter(next::equals)
        .findFirst();
  }
}
