package org.digestbot.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.digestbot.chat.reply.Block;
import org.digestbot.chat.reply.Button;
import org.digestbot.chat.reply.Call;
import org.digestbot.chat.reply.Count;
import org.digestbot.chat.reply.EntryItem;
import org.digestbot.chat.reply.Field;
import org.digestbot.chat.reply.LinkItem;
import org.digestbot.chat.reply.Reply;
import org.digestbot.chat.reply.RichText;
import org.digestbot.chat.reply.Run;
import org.digestbot.chat.reply.Style;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FrozenReplyTest {
  private static final String[] WORDS = {
    "RAG", "微调", "a \"quoted\" word", "two\nlines", "", "👩‍💻", "back\\slash", "{0}", "<b>"
  };

  @Test
  void whateverIsSaidReadsAgainAsItWas() {
    long seed = Long.getLong("seed", 20240305);
    Random random = new Random(seed);
    for (int i = 0; i < 500; i++) {
      Reply reply = reply(random);
      assertThat(FrozenReply.thaw(FrozenReply.freeze(reply)))
          .as("seed %d, reply %d", seed, i)
          .isEqualTo(reply);
    }
  }

  @Test
  void everyKindOfBlockIsAmongThem() {
    Random random = new Random(1);
    List<Class<?>> kinds = new ArrayList<>();
    for (int i = 0; i < 500; i++) {
      kinds.add(block(random).getClass());
    }
    assertThat(kinds).contains(Block.class.getPermittedSubclasses());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "[]",
        "{\"blocks\":[],\"buttons\":[],\"more\":1}",
        "{\"blocks\":[{\"block\":\"poem\",\"text\":{\"runs\":[]}}],\"buttons\":[]}",
        "{\"blocks\":[{\"text\":{\"runs\":[]}}],\"buttons\":[]}",
        "{\"blocks\":[],\"buttons\":[]} {}",
        "{\"blocks\":[]}"
      })
  void anythingElseIsRefused(String json) {
    assertThatIllegalArgumentException().isThrownBy(() -> FrozenReply.thaw(json));
  }

  private static Reply reply(Random random) {
    List<Block> blocks = new ArrayList<>();
    for (int i = random.nextInt(6); i > 0; i--) {
      blocks.add(block(random));
    }
    List<List<Button>> rows = new ArrayList<>();
    for (int i = random.nextInt(3); i > 0; i--) {
      rows.add(List.of(new Button(word(random), call(random)), new Button("x", call(random))));
    }
    return new Reply(blocks, rows);
  }

  private static Block block(Random random) {
    return switch (random.nextInt(9)) {
      case 0 -> new Block.Heading(text(random));
      case 1 -> new Block.Paragraph(text(random));
      case 2 -> new Block.Passage(text(random));
      case 3 ->
          new Block.EntryList(
              List.of(
                  new EntryItem(
                      "#" + random.nextInt(99),
                      text(random),
                      address(random),
                      List.of(word(random), word(random)),
                      random.nextBoolean() ? null : text(random),
                      call(random))),
              random.nextBoolean());
      case 4 ->
          new Block.LinkList(
              List.of(new LinkItem(word(random), "https://a.example/b?c=d", List.of("@ann"))));
      case 5 -> new Block.Fields(List.of(new Field(word(random), text(random))));
      case 6 -> new Block.Counts(List.of(new Count(word(random), random.nextLong(), call(random))));
      case 7 -> new Block.ChatChoice(call(random), text(random));
      default ->
          new Block.Note(
              random.nextBoolean() ? Block.Note.Kind.HINT : Block.Note.Kind.WARNING, text(random));
    };
  }

  private static RichText text(Random random) {
    List<Run> runs = new ArrayList<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      Style style = Style.values()[random.nextInt(Style.values().length)];
      runs.add(new Run(word(random), style, address(random)));
    }
    return new RichText(runs);
  }

  private static Call call(Random random) {
    return Call.of("search").with("query", word(random)).with("page", "2");
  }

  private static String address(Random random) {
    return random.nextBoolean() ? null : "https://例え.example/路?q=" + random.nextInt(9);
  }

  private static String word(Random random) {
    return WORDS[random.nextInt(WORDS.length)];
  }
}
