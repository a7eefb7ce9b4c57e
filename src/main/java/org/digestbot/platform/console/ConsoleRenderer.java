package org.digestbot.platform.console;

import java.util.ArrayList;
import java.util.List;
import org.digestbot.chat.reply.Block;
import org.digestbot.chat.reply.BlockVisitor;
import org.digestbot.chat.reply.Button;
import org.digestbot.chat.reply.Count;
import org.digestbot.chat.reply.EntryItem;
import org.digestbot.chat.reply.Field;
import org.digestbot.chat.reply.LinkItem;
import org.digestbot.chat.reply.Reply;
import org.digestbot.chat.reply.RichText;
import org.digestbot.chat.reply.Run;
import org.digestbot.chat.reply.Style;
import org.digestbot.chat.reply.WebAddress;
import org.jspecify.annotations.Nullable;

/** Turns replies into lines of a terminal, or of plain text. Immutable. */
final class ConsoleRenderer implements BlockVisitor<List<List<Piece>>> {
  private static final int GAP = 2;
  private static final int WIDEST_NAME = 34;
  private static final String SEPARATOR = " · ";
  private static final int MOST_COLUMNS = 4;

  private final Look look;

  ConsoleRenderer(Look look) {
    this.look = look;
  }

  /** The whole reply, its buttons numbered from 1, ended by a line break. */
  String render(Reply reply) {
    List<List<Piece>> lines = new ArrayList<>();
    Block before = null;
    for (Block block : reply.blocks()) {
      if (before != null && !belongTogether(before, block)) {
        lines.add(List.of());
      }
      lines.addAll(block.accept(this));
      before = block;
    }
    List<List<Piece>> buttons = buttons(reply.buttons());
    if (!buttons.isEmpty()) {
      lines.add(List.of());
      lines.addAll(buttons);
    }
    StringBuilder out = new StringBuilder();
    lines.forEach(line -> out.append(look.paint(line)).append('\n'));
    return out.toString();
  }

  private static boolean belongTogether(Block before, Block block) {
    return (before instanceof Block.Heading && !(block instanceof Block.Heading))
        || block instanceof Block.EntryList
        || (before instanceof Block.Note && block instanceof Block.Note)
        || (before instanceof Block.Paragraph && block instanceof Block.Note);
  }

  @Override
  public List<List<Piece>> heading(Block.Heading heading) {
    return wrapped(inked(heading.text(), Piece.BOLD), 0);
  }

  @Override
  public List<List<Piece>> paragraph(Block.Paragraph paragraph) {
    return wrapped(pieces(paragraph.text()), 0);
  }

  @Override
  public List<List<Piece>> passage(Block.Passage passage) {
    return wrapped(pieces(passage.text()), 0);
  }

  @Override
  public List<List<Piece>> chatChoice(Block.ChatChoice choice) {
    return note(new Block.Note(Block.Note.Kind.HINT, choice.otherwise()));
  }

  @Override
  public List<List<Piece>> note(Block.Note note) {
    return switch (note.kind()) {
      case HINT -> wrapped(inked(note.text(), Piece.DIM), 0);
      case WARNING, REFUSAL -> wrapped(inked(note.text(), Piece.YELLOW), 0);
    };
  }

  @Override
  public List<List<Piece>> entries(Block.EntryList list) {
    int indent =
        list.entries().stream().mapToInt(entry -> entry.id().length()).max().orElse(0) + GAP;
    List<List<Piece>> lines = new ArrayList<>();
    for (EntryItem entry : list.entries()) {
      List<List<Piece>> item = list.brief() ? brief(entry, indent) : full(entry, indent);
      if (!list.brief()) {
        lines.add(List.of());
      }
      lines.addAll(hanging(entry.id(), item, indent));
    }
    return lines;
  }

  /** What it is, whose and where, and why it is listed. */
  private List<List<Piece>> full(EntryItem entry, int indent) {
    List<List<Piece>> lines = new ArrayList<>(wrapped(title(entry), indent));
    String link = entry.link();
    lines.addAll(facts(entry.facts(), link, indent));
    RichText snippet = entry.snippet();
    if (snippet != null) {
      lines.addAll(wrapped(pieces(snippet), indent));
    }
    return lines;
  }

  private List<List<Piece>> brief(EntryItem entry, int indent) {
    List<Piece> line = new ArrayList<>();
    pieces(entry.title())
        .forEach(piece -> line.add(new Piece(piece.text(), piece.ink(), entry.link())));
    List<String> facts = new ArrayList<>(entry.facts());
    String link = entry.link();
    if (link != null) {
      WebAddress.site(link).ifPresent(facts::add);
    }
    facts.forEach(fact -> line.add(Piece.of(SEPARATOR + fact, Piece.DIM)));
    return wrapped(line, indent);
  }

  private List<Piece> title(EntryItem entry) {
    return pieces(entry.title()).stream()
        .map(
            piece ->
                new Piece(
                    piece.text(), piece.ink().isEmpty() ? Piece.BOLD : piece.ink(), entry.link()))
        .toList();
  }

  /** Facts and address on one line where they fit it, else on two. */
  private List<List<Piece>> facts(List<String> facts, @Nullable String link, int indent) {
    String joined = String.join(SEPARATOR, facts);
    List<List<Piece>> lines = new ArrayList<>();
    if (!joined.isEmpty()) {
      lines.addAll(wrapped(List.of(Piece.of(joined, Piece.DIM)), indent));
    }
    if (link != null) {
      Piece address = new Piece(link, Piece.DIM, link);
      int used = Columns.width(joined) + Columns.width(link) + indent;
      if (lines.size() == 1 && used + SEPARATOR.length() <= look.width()) {
        lines.set(0, List.of(Piece.of(joined + SEPARATOR, Piece.DIM), address));
      } else {
        lines.add(List.of(address));
      }
    }
    return lines;
  }

  @Override
  public List<List<Piece>> links(Block.LinkList list) {
    List<List<Piece>> lines = new ArrayList<>();
    for (LinkItem link : list.links()) {
      boolean bare = link.title().equals(link.address());
      List<List<Piece>> item =
          new ArrayList<>(
              wrapped(
                  List.of(new Piece(link.title(), bare ? Piece.PLAIN : Piece.BOLD, link.address())),
                  GAP));
      item.addAll(facts(link.facts(), bare ? null : link.address(), GAP));
      lines.addAll(hanging("•", item, GAP));
    }
    return lines;
  }

  @Override
  public List<List<Piece>> fields(Block.Fields block) {
    int column =
        block.fields().stream()
                .mapToInt(field -> Columns.width(field.name()))
                .filter(width -> width <= Math.min(WIDEST_NAME, look.width() / 2))
                .max()
                .orElse(0)
            + GAP;
    List<List<Piece>> lines = new ArrayList<>();
    for (Field field : block.fields()) {
      List<List<Piece>> value = new ArrayList<>(wrapped(pieces(field.value()), column));
      if (Columns.width(field.name()) + GAP > column) {
        value.add(0, List.of());
      }
      lines.addAll(hanging(field.name(), value, column));
    }
    return lines;
  }

  @Override
  public List<List<Piece>> counts(Block.Counts block) {
    List<Count> counts = block.counts();
    int label = counts.stream().mapToInt(count -> Columns.width(count.label())).max().orElse(0);
    int digits =
        counts.stream().mapToInt(count -> Long.toString(count.count()).length()).max().orElse(0);
    int cell = label + GAP + digits;
    int columns =
        look.width() == Integer.MAX_VALUE
            ? 1
            : Math.max(1, Math.min(MOST_COLUMNS, (look.width() + 2 * GAP) / (cell + 2 * GAP)));
    int rows = (counts.size() + columns - 1) / columns;
    List<List<Piece>> lines = new ArrayList<>();
    for (int row = 0; row < rows; row++) {
      List<Piece> line = new ArrayList<>();
      for (int i = row; i < counts.size(); i += rows) {
        Count count = counts.get(i);
        String number = Long.toString(count.count());
        line.add(Piece.plain(i == row ? "" : " ".repeat(2 * GAP)));
        line.add(Piece.plain(Columns.padded(count.label(), cell - number.length())));
        line.add(Piece.of(number, Piece.DIM));
      }
      lines.add(line);
    }
    return lines;
  }

  /** {@code [1] Next page [2] Previous page}, as many to a line as fit. */
  private List<List<Piece>> buttons(List<List<Button>> rows) {
    List<List<Piece>> lines = new ArrayList<>();
    int number = 1;
    for (List<Button> row : rows) {
      List<Piece> line = new ArrayList<>();
      int used = 0;
      for (Button button : row) {
        String key = "[" + number++ + "] ";
        int width = Columns.width(key + button.label()) + GAP;
        if (used > 0 && used + width > look.width()) {
          lines.add(line);
          line = new ArrayList<>();
          used = 0;
        }
        line.add(Piece.of((used > 0 ? "  " : "") + key, Piece.CYAN));
        line.add(Piece.plain(button.label()));
        used += width;
      }
      lines.add(line);
    }
    return lines;
  }

  /** Lines of which the first stands behind a mark or a name, and the others below it. */
  private static List<List<Piece>> hanging(String name, List<List<Piece>> lines, int indent) {
    List<Piece> first = new ArrayList<>();
    first.add(Piece.of(Columns.padded(name, indent), Piece.CYAN));
    first.addAll(lines.get(0));
    List<List<Piece>> all = new ArrayList<>(List.of(first));
    lines.stream().skip(1).map(line -> indented(line, indent)).forEach(all::add);
    return all;
  }

  /** Lines narrow enough to be indented. */
  private List<List<Piece>> wrapped(List<Piece> pieces, int indent) {
    return Columns.wrap(pieces, look.width() - indent);
  }

  private static List<Piece> indented(List<Piece> line, int indent) {
    if (line.isEmpty()) {
      return line;
    }
    List<Piece> all = new ArrayList<>();
    all.add(Piece.plain(" ".repeat(indent)));
    all.addAll(line);
    return all;
  }

  private static List<Piece> inked(RichText text, String ink) {
    return text.runs().stream()
        .map(run -> new Piece(run.text(), run.style() == Style.CODE ? Piece.CYAN : ink, run.link()))
        .toList();
  }

  /** Where a link's words hide its address, the address follows unless it can be clicked. */
  private List<Piece> pieces(RichText text) {
    List<Piece> pieces = new ArrayList<>();
    for (Run run : text.runs()) {
      String link = run.link();
      pieces.add(new Piece(run.text(), ink(run.style()), link));
      if (link != null && !look.links() && !run.text().contains("://")) {
        pieces.add(Piece.plain(" (" + link + ")"));
      }
    }
    return pieces;
  }

  private static String ink(Style style) {
    return switch (style) {
      case PLAIN -> Piece.PLAIN;
      case BOLD -> Piece.BOLD;
      case EMPHASIS -> Piece.ITALIC;
      case MARKED -> Piece.MARKED;
      case CODE -> Piece.CYAN;
    };
  }
}
