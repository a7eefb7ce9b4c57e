package org.digestbot.commands;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.digestbot.chat.Texts;
import org.digestbot.chat.command.Command;
import org.digestbot.chat.command.CommandSpec;
import org.digestbot.chat.command.Invocation;
import org.digestbot.chat.reply.Block.Fields;
import org.digestbot.chat.reply.Block.Heading;
import org.digestbot.chat.reply.Field;
import org.digestbot.chat.reply.Reply;
import org.digestbot.digest.ArchiveStats;
import org.digestbot.digest.EntryDate;
import org.digestbot.listing.Wording;

/** {@code /stats}: the archive in figures. */
final class StatsCommand implements Command {
  static final String NAME = "stats";
  private static final CommandSpec SPEC = CommandSpec.open(NAME, List.of("统计"));

  private final Supplier<Library> library;
  private final PostDesk desk;

  StatsCommand(Supplier<Library> library, PostDesk desk) {
    this.library = library;
    this.desk = desk;
  }

  @Override
  public CommandSpec spec() {
    return SPEC;
  }

  @Override
  public Reply run(Invocation invocation) {
    Texts texts = invocation.texts();
    ArchiveStats stats = library.get().archive().stats();
    List<Field> fields = new ArrayList<>();
    fields.add(field("stats.entries", texts.say("number", stats.entries()), texts));
    fields.add(field("stats.links", texts.say("number", stats.links()), texts));
    fields.add(field("stats.authors", texts.say("number", stats.authors()), texts));
    fields.add(field("stats.documents", texts.say("number", stats.documents()), texts));
    fields.add(field("stats.sources", texts.say("number", stats.sources()), texts));
    if (stats.oldest() != null && stats.newest() != null) {
      fields.add(field("stats.period", period(stats.oldest(), stats.newest(), texts), texts));
    }
    if (stats.lastImport() != null) {
      ZoneId zone = desk.zoneOf(invocation.chat());
      fields.add(
          field(
              "stats.last-import",
              texts.date(LocalDate.ofInstant(stats.lastImport(), zone)),
              texts));
    }
    return Reply.of(Heading.of(texts.say("stats.heading")), new Fields(fields));
  }

  private static String period(EntryDate oldest, EntryDate newest, Texts texts) {
    String from = Wording.date(oldest, texts);
    String to = Wording.date(newest, texts);
    return from.equals(to) ? from : texts.say("stats.from-to", from, to);
  }

  private static Field field(String key, String value, Texts texts) {
    return Field.of(texts.say(key), value);
  }
}
