package org.digestbot.chat.reply;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.digestbot.chat.reply.Block.Counts;
import org.digestbot.chat.reply.Block.EntryList;
import org.digestbot.chat.reply.Block.Fields;
import org.digestbot.chat.reply.Block.Heading;
import org.digestbot.chat.reply.Block.LinkList;
import org.digestbot.chat.reply.Block.Note;
import org.digestbot.chat.reply.Block.Paragraph;
import org.digestbot.chat.reply.Block.Passage;

/** Replies of every kind, long and short, for what has to hold of all of them on a platform. */
public final class RandomReplies {
  private static final Call CALL = Call.of("search").with("query", "rag");
  private static final String FAMILY = "👨‍👩‍👧‍👦";

  private RandomReplies() {}

  public static Reply reply(Random random) {
    Reply reply = new Reply(List.of(), List.of());
    for (int i = random.nextInt(8); i >= 0; i--) {
      RichText text = RichText.of(words(random), Style.values()[random.nextInt(5)]);
      List<EntryItem> entries =
          IntStream.range(0, random.nextInt(30))
              .mapToObj(n -> entry(n, words(random), "https://e.org/" + n))
              .toList();
      reply =
          switch (random.nextInt(8)) {
            case 0 -> reply.and(new Heading(text));
            case 1 -> reply.and(new Paragraph(text));
            case 2 -> reply.and(new Passage(text));
            case 3 -> reply.and(new EntryList(entries, random.nextBoolean()));
            case 4 ->
                reply.and(
                    new LinkList(
                        List.of(
                            new LinkItem(words(random), "https://e.org", List.of(words(random))))));
            case 5 -> reply.and(new Fields(List.of(new Field(words(random), text))));
            case 6 ->
                reply.and(
                    new Counts(
                        IntStream.range(0, random.nextInt(40))
                            .mapToObj(n -> new Count("c" + n + words(random), n, CALL))
                            .toList()));
            default -> reply.and(new Note(Note.Kind.values()[random.nextInt(2)], text));
          };
    }
    List<Button> row = new ArrayList<>();
    for (int i = random.nextInt(12); i > 0; i--) {
      row.add(new Button(words(random), CALL));
    }
    return reply.row(row).row(new Button("again", CALL));
  }

  private static String words(Random random) {
    String[] some = {"word ", "*", "检索增强", FAMILY, "_x_ ", "https://e.org/a_b ", "\n", "@here"};
    StringBuilder out = new StringBuilder();
    for (int i = random.nextInt(random.nextInt(10) == 0 ? 1_500 : 40); i >= 0; i--) {
      out.append(some[random.nextInt(some.length)]);
    }
    return out.toString();
  }

  /** An entry of a list with all that one may have. */
  public static EntryItem entry(int id, String title, String link) {
    return new EntryItem(
        "#" + id,
        RichText.plain(title),
        link,
        List.of("@dotey", "2023-12-28"),
        RichText.plain("about ").and(RichText.of("rag", Style.MARKED)),
        Call.of("entry").with("id", Integer.toString(id)));
  }
}
