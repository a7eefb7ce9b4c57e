package org.digestbot.chat.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.digestbot.chat.Caller;
import org.digestbot.chat.Chat;
import org.digestbot.chat.FixedLanguage;
import org.digestbot.chat.Language;
import org.digestbot.chat.Place;
import org.digestbot.chat.Role;
import org.digestbot.chat.command.CommandRun.Outcome;
import org.digestbot.chat.reply.Block.Note;
import org.digestbot.chat.reply.Block.Paragraph;
import org.digestbot.chat.reply.Call;
import org.digestbot.chat.reply.Reply;
import org.junit.jupiter.api.Test;

/** Who is answered, how often, and what is counted of it. */
class WhoMayAskTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-03-01T12:00:00Z"), ZoneOffset.UTC);
  private static final Chat GROUP = new Chat("telegram", "-1001", "7");
  private static final Chat PRIVATE = new Chat("telegram", "42", null);
  private static final Reply DONE = Reply.of(Paragraph.of("done"));

  private final List<CommandRun> runs = new ArrayList<>();

  @Test
  void anOpenBotAnswersEverybody() {
    CommandRouter router = router(AccessPolicy.open(), 20);

    assertThat(router.answer("/search rag", GROUP, caller("42", Role.MEMBER))).isEqualTo(DONE);
  }

  @Test
  void anAllowlistNamesPeopleAndChats() {
    CommandRouter people = router(AccessPolicy.allowlist(Set.of("telegram:42")), 20);
    CommandRouter chats = router(AccessPolicy.allowlist(Set.of("telegram:-1001")), 20);
    Caller ada = caller("42", Role.MEMBER);
    Caller ben = caller("43", Role.ADMINISTRATOR);

    assertThat(people.answer("/search rag", GROUP, ada)).isEqualTo(DONE);
    assertThat(people.answer("/search rag", PRIVATE, ada)).isEqualTo(DONE);
    assertThat(people.answer("/search rag", GROUP, ben)).isNotEqualTo(DONE);
    assertThat(chats.answer("/search rag", GROUP, ben)).isEqualTo(DONE);
    assertThat(chats.answer("/search rag", PRIVATE, ada)).isNotEqualTo(DONE);
    assertThat(people.answer("/search rag", new Chat("discord", "9", null), ada))
        .isNotEqualTo(DONE);
  }

  @Test
  void ownersAreAlwaysAnswered() {
    CommandRouter router = router(AccessPolicy.allowlist(Set.of()), 20);

    assertThat(router.answer("/search rag", GROUP, caller("1", Role.OWNER))).isEqualTo(DONE);
  }

  @Test
  void whoIsTurnedAwayLearnsUnderWhichIdToAskForEntry() {
    CommandRouter router = router(AccessPolicy.allowlist(Set.of()), 20);

    Reply known = router.answer("/search rag", GROUP, caller("42", Role.MEMBER));
    Reply unknown = router.answer("/nonsense", GROUP, caller("42", Role.MEMBER));
    Reply typing =
        router.preview(Call.of("search").with("query", "rag"), GROUP, caller("42", Role.MEMBER));

    assertThat(text(known)).contains("telegram:42");
    assertThat(unknown).isEqualTo(known);
    assertThat(typing).isEqualTo(known);
  }

  @Test
  void afterTooManyCommandsThereIsOneNoticeInTheReadersLanguageAndThenNothing() {
    CommandRouter router = router(AccessPolicy.open(), 2);
    Caller reader = new Caller("42", "小明", Role.MEMBER, Language.CHINESE, Place.GROUP);

    assertThat(router.answer("/search rag", GROUP, reader)).isEqualTo(DONE);
    router.answer("/nonsense", GROUP, reader);
    assertThat(text(router.answer("/search rag", GROUP, reader))).contains("一分钟");
    assertThat(router.answer(Call.of("search").with("query", "rag"), PRIVATE, reader))
        .isEqualTo(Reply.NOTHING);
    assertThat(router.answer("/nonsense", PRIVATE, reader).isNothing()).isTrue();
  }

  @Test
  void whoIsStillTypingUsesUpNothing() {
    CommandRouter router = router(AccessPolicy.open(), 1);
    Caller ada = caller("42", Role.MEMBER);

    for (int i = 0; i < 5; i++) {
      assertThat(router.preview(Call.of("search").with("query", "rag"), PRIVATE, ada))
          .isEqualTo(DONE);
    }
    assertThat(router.answer("/search rag", PRIVATE, ada)).isEqualTo(DONE);
  }

  @Test
  void everyCallIsObservedWithoutItsWords() {
    CommandRouter router = router(AccessPolicy.open(), 5);
    Caller ada = caller("42", Role.MEMBER);

    router.answer("/search rag", GROUP, ada);
    router.answer("/secret-words of mine", GROUP, ada);
    router.answer(Call.of("drop table"), GROUP, ada);
    router.answer("/search rag page:two", GROUP, ada);
    router.answer("/stats", GROUP, ada);
    router.answer("/search rag", GROUP, ada);

    assertThat(runs).extracting(CommandRun::platform).containsOnly("telegram");
    assertThat(runs)
        .extracting(CommandRun::command)
        .containsExactly("search", "none", "none", "search", "stats", "search");
    assertThat(runs)
        .extracting(CommandRun::outcome)
        .containsExactly(
            Outcome.ANSWERED,
            Outcome.UNKNOWN,
            Outcome.UNKNOWN,
            Outcome.MISFIT,
            Outcome.FORBIDDEN,
            Outcome.LIMITED);
    assertThat(runs)
        .allSatisfy(run -> assertThat(run.took()).isGreaterThanOrEqualTo(Duration.ZERO));
  }

  private CommandRouter router(AccessPolicy access, int perMinute) {
    CommandSpec search =
        CommandSpec.open(
            "search",
            List.of(),
            OptionSpec.required("query", OptionType.QUERY, Completion.QUERY),
            OptionSpec.page());
    CommandSpec stats = CommandSpec.open("stats", List.of()).reservedFor(Role.OWNER);
    return new CommandRouter(
        new CommandRegistry(List.of(command(search), command(stats)), "search"),
        FixedLanguage.NONE,
        access,
        new FairUse(perMinute, CLOCK),
        runs::add);
  }

  private static String text(Reply reply) {
    return ((Note) reply.blocks().get(0)).text().text();
  }

  private static Caller caller(String id, Role role) {
    return new Caller(id, "Ada", role, Language.ENGLISH, Place.GROUP);
  }

  private static Command command(CommandSpec spec) {
    return new ScriptedCommand(spec, invocation -> DONE);
  }
}
