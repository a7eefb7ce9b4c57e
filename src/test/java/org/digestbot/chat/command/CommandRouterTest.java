package org.digestbot.chat.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.digestbot.chat.Caller;
import org.digestbot.chat.Chat;
import org.digestbot.chat.FixedLanguage;
import org.digestbot.chat.Language;
import org.digestbot.chat.Place;
import org.digestbot.chat.Role;
import org.digestbot.chat.reply.Block.Paragraph;
import org.digestbot.chat.reply.Call;
import org.digestbot.chat.reply.Reply;
import org.junit.jupiter.api.Test;

class CommandRouterTest {
  private static final Chat CHAT = new Chat("console", "local", null);
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2023-12-31T18:00:00Z"), ZoneId.of("Asia/Shanghai"));

  @Test
  void aHandlerGetsWhatItDeclared() {
    Invocation[] got = new Invocation[1];
    CommandRouter router =
        router(
            invocation -> {
              got[0] = invocation;
              return Reply.of();
            });

    router.answer("/search rag page:3", CHAT, caller(Role.MEMBER));

    assertThat(got[0].arguments().text("query")).contains("rag");
    assertThat(got[0].arguments().page()).isEqualTo(3);
    assertThat(got[0].language()).isEqualTo(Language.CHINESE);
  }

  @Test
  void aFailureBecomesAnIncidentInTheReadersLanguage() {
    CommandRouter router =
        router(
            invocation -> {
              throw new IllegalStateException("a bug, on purpose");
            });

    Reply reply = router.answer("/search rag", CHAT, caller(Role.MEMBER));

    assertThat(text(reply)).containsPattern("已记录为事件 [0-9a-f]{8}").doesNotContain("on purpose");
  }

  @Test
  void argumentsAreCheckedBeforeTheHandlerSeesThem() {
    CommandRouter router = router(invocation -> Reply.of());

    assertThat(text(router.answer("/search rag page:two", CHAT, caller(Role.MEMBER))))
        .contains("page 应为 1 到 100,000 的整数");
    assertThat(text(router.answer("/search", CHAT, caller(Role.MEMBER)))).contains("想找什么？");
    assertThat(
            text(
                router.answer(
                    Call.of("search").with("query", "a").with("page", "-1"),
                    CHAT,
                    caller(Role.MEMBER))))
        .contains("page 应为 1 到 100,000 的整数");
    assertThat(
            text(
                router.answer(
                    Call.of("search").with("query", "a".repeat(9_000)), CHAT, caller(Role.MEMBER))))
        .contains("太长了");
  }

  @Test
  void aStaleButtonIsAnswered() {
    CommandRouter router = router(invocation -> Reply.of());
    assertThat(text(router.answer(Call.of("removed"), CHAT, caller(Role.OWNER))))
        .contains("没有 /removed 这个命令");
  }

  @Test
  void onlyThoseWhoMayReachAReservedCommand() {
    CommandRouter router = router(invocation -> Reply.of(Paragraph.of("done")));
    assertThat(text(router.answer("/stats", CHAT, caller(Role.ADMINISTRATOR)))).contains("主人");
    assertThat(text(router.answer("/stats", CHAT, caller(Role.OWNER)))).isEqualTo("done");
  }

  private static CommandRouter router(Function<Invocation, Reply> handler) {
    CommandSpec search =
        CommandSpec.open(
            "search",
            List.of(),
            OptionSpec.required("query", OptionType.QUERY, Completion.QUERY),
            OptionSpec.page());
    CommandSpec stats = CommandSpec.open("stats", List.of()).reservedFor(Role.OWNER);
    List<Command> commands = List.of(command(search, handler), command(stats, handler));
    FixedLanguage chinese = new FixedLanguage(Optional.of(Language.CHINESE));
    return OpenRouter.of(new CommandRegistry(commands, "search"), chinese, CLOCK);
  }

  private static Caller caller(Role role) {
    return new Caller("1", "Ann", role, Language.ENGLISH, Place.GROUP);
  }

  private static String text(Reply reply) {
    StringBuilder text = new StringBuilder();
    reply
        .blocks()
        .forEach(
            block -> {
              if (block instanceof Paragraph paragraph) {
                text.append(paragraph.text().text());
              } else {
                text.append(block);
              }
            });
    return text.toString();
  }

  private static Command command(CommandSpec spec, Function<Invocation, Reply> handler) {
    return new ScriptedCommand(spec, handler);
  }
}
