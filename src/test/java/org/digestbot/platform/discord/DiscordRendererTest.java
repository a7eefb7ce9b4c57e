package org.digestbot.platform.discord;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;
import org.digestbot.chat.ButtonCalls;
import org.digestbot.chat.Language;
import org.digestbot.chat.reply.Block.EntryList;
import org.digestbot.chat.reply.Block.Heading;
import org.digestbot.chat.reply.Block.LinkList;
import org.digestbot.chat.reply.Block.Paragraph;
import org.digestbot.chat.reply.Block.Passage;
import org.digestbot.chat.reply.Button;
import org.digestbot.chat.reply.Call;
import org.digestbot.chat.reply.LinkItem;
import org.digestbot.chat.reply.RandomReplies;
import org.digestbot.chat.reply.Reply;
import org.digestbot.chat.reply.RichText;
import org.digestbot.platform.discord.fake.FakeMessage;
import org.digestbot.platform.discord.fake.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Replies become messages that fit Discord's limits, with nothing lost and nothing cut wrongly. */
class DiscordRendererTest {
  private static final Call CALL = Call.of("search").with("query", "rag");
  private static final String FAMILY = "👨‍👩‍👧‍👦";

  private final DiscordRenderer renderer = new DiscordRenderer(new CallIds(new Tokens()));

  @Test
  void anEntryHasItsButtonBesideItAndItsTitleLeadsToItsLink() {
    FakeMessage message =
        only(
            Reply.of(
                Heading.of("Found"),
                new EntryList(
                    List.of(RandomReplies.entry(7, "A *title*", "https://e.org/7")), false)));

    assertThat(message.text())
        .isEqualTo(
            """
            ### Found
            **[A \\*title\\*](https://e.org/7)**
            -# \\@dotey · 2023-12-28
            about **rag**""");
    assertThat(message.button("#7")).isEqualTo("o0.2t.=entry|id=7");
  }

  @Test
  void aListOfOneLineEachIsOpenedFromAMenu() {
    FakeMessage message =
        only(
            Reply.of(
                new EntryList(
                    IntStream.range(1, 40)
                        .mapToObj(i -> RandomReplies.entry(i, "Title " + i, null))
                        .toList(),
                    true)));

    assertThat(message.menus()).hasSize(1);
    assertThat(message.menus().get(0).path("options")).hasSize(25);
    assertThat(message.text().lines()).hasSize(39);
  }

  @Test
  void buttonsThatTurnPagesAreToldFromThoseThatOpen() {
    Reply reply =
        Bot.say("x")
            .row(
                new Button("Next", CALL.with("page", "2")),
                new Button("Other", Call.of("search").with("query", "other")));
    FakeMessage message =
        shown(renderer.render(reply, new DiscordRenderer.Audience("101", CALL, Language.ENGLISH)))
            .get(0);

    assertThat(message.button("Next")).startsWith("p").contains("page=2");
    assertThat(message.button("Other")).startsWith("o");
  }

  @Test
  void aCallTooLongForAButtonBecomesAToken() {
    Call call = Call.of("search").with("query", "微调 ".repeat(60));
    FakeMessage message = only(Bot.say("x").row(new Button("Long", call)));
    String id = message.button("Long");

    assertThat(id.length()).isLessThanOrEqualTo(100);
    Optional<CallIds.Pressed> pressed = new CallIds(new Tokens()).pressed(id);
    assertThat(pressed).map(CallIds.Pressed::call).contains(call);
    assertThat(pressed).map(CallIds.Pressed::asker).contains("101");
  }

  @Test
  void aLongTextIsCutBetweenSentencesAndNotWithinLinksOrFamilies() {
    RichText text = RichText.EMPTY;
    for (int i = 0; i < 120; i++) {
      text =
          text.and(
                  RichText.plain(
                      "Sentence number " + i + " is about " + FAMILY + " and their *words*. "))
              .and(RichText.link("link " + i, "https://example.org/a/rather/long/address/" + i))
              .and(". ");
    }
    List<FakeMessage> messages = render(Reply.of(new Passage(text)));

    String whole = messages.stream().map(FakeMessage::text).collect(Collectors.joining());
    assertThat(messages).hasSizeGreaterThan(2);
    for (int i = 0; i < 120; i++) {
      assertThat(whole)
          .contains("[link " + i + "](https://example.org/a/rather/long/address/" + i + ")");
    }
    assertThat(whole.split(FAMILY, -1)).hasSize(121);
    assertThat(messages.subList(0, messages.size() - 1))
        .allSatisfy(message -> assertThat(message.text().strip()).endsWith("."));
  }

  @Test
  void aWordWithoutEndIsCutBetweenCharacters() {
    String text = FAMILY.repeat(1_500);
    List<FakeMessage> messages = render(Reply.of(new Passage(RichText.plain(text))));

    assertThat(messages.stream().map(FakeMessage::text).collect(Collectors.joining()))
        .isEqualTo(text);
    assertThat(messages)
        .allSatisfy(message -> assertThat(message.text().replace(FAMILY, "")).isEmpty());
  }

  @Test
  void evenACharacterWithoutEndFits() {
    assertThat(render(Reply.of(new Passage(RichText.plain("👨\u200D".repeat(3_000) + "👨")))))
        .hasSizeGreaterThan(1);
  }

  @Test
  void aHeadingGoesWithWhatItHeads() {
    List<FakeMessage> messages =
        render(
            Reply.of(
                Paragraph.of("word ".repeat(770)),
                Heading.of("Links"),
                new LinkList(
                    List.of(new LinkItem("One", "https://e.org/" + "1".repeat(200), List.of())))));

    assertThat(messages).hasSize(2);
    assertThat(messages.get(1).text()).startsWith("### Links\n[One]");
  }

  @Test
  void aHeadingThatFitsNoMessageWithWhatItHeadsStandsOnItsOwn() {
    List<FakeMessage> messages =
        render(
            Reply.of(Heading.of("Heading ".repeat(30)), Paragraph.of("word ".repeat(770) + "end")));

    assertThat(messages).hasSize(2);
    assertThat(messages.get(0).text()).startsWith("### Heading");
    assertThat(messages.get(1).text()).endsWith("end");
  }

  @Test
  void nothingAtAllIsStillAMessage() {
    assertThat(render(new Reply(List.of(), List.of()))).hasSize(1);
    assertThat(render(Reply.of(Paragraph.of("  \n ")))).hasSize(1);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void whateverTheReplyItFits(long seed) {
    Random random = new Random(seed);
    for (int round = 0; round < 20; round++) {
      for (FakeMessage message : render(RandomReplies.reply(random))) {
        String text = message.text();
        int linesBetweenParts = message.components().size();
        assertThat(text.codePointCount(0, text.length()) - linesBetweenParts)
            .as("characters, seed %d", seed)
            .isLessThanOrEqualTo(4_000);
        assertThat(message.components()).as("components, seed %d", seed).hasSizeBetween(1, 40);
        assertDistinctIds(message, seed);
      }
    }
  }

  static List<Long> seeds() {
    return List.of(1L, 2L, 3L, Long.getLong("seed", 20240305));
  }

  private static void assertDistinctIds(FakeMessage message, long seed) {
    List<String> ids =
        message.components().stream()
            .map(component -> component.path("custom_id").asText(""))
            .filter(id -> !id.isEmpty())
            .toList();
    Set<String> distinct = new HashSet<>(ids);
    assertThat(distinct).as("seed %d", seed).hasSameSizeAs(ids);
    assertThat(ids).allSatisfy(id -> assertThat(id.length()).isLessThanOrEqualTo(100));
  }

  private FakeMessage only(Reply reply) {
    List<FakeMessage> messages = render(reply);
    assertThat(messages).hasSize(1);
    return messages.get(0);
  }

  private List<FakeMessage> render(Reply reply) {
    return shown(
        renderer.render(reply, new DiscordRenderer.Audience("101", null, Language.ENGLISH)));
  }

  private static List<FakeMessage> shown(List<MessageCreateData> messages) {
    return messages.stream()
        .map(message -> FakeMessage.of(Json.read(message.toData().toString())))
        .toList();
  }

  private static final class Tokens implements ButtonCalls {
    private static final List<String> KEPT = new ArrayList<>();

    @Override
    public String token(String call) {
      if (!KEPT.contains(call)) {
        KEPT.add(call);
      }
      return "t" + KEPT.indexOf(call);
    }

    @Override
    public Optional<String> call(String token) {
      return Optional.of(KEPT.get(Integer.parseInt(token.substring(1))));
    }
  }
}
