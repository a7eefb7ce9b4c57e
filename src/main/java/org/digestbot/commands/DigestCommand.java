package org.digestbot.commands;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.digestbot.chat.Texts;
import org.digestbot.chat.command.Command;
import org.digestbot.chat.command.CommandSpec;
import org.digestbot.chat.command.Completion;
import org.digestbot.chat.command.Invocation;
import org.digestbot.chat.command.OptionSpec;
import org.digestbot.chat.command.OptionType;
import org.digestbot.chat.reply.Block;
import org.digestbot.chat.reply.Block.EntryList;
import org.digestbot.chat.reply.Block.Heading;
import org.digestbot.chat.reply.Block.Note;
import org.digestbot.chat.reply.Button;
import org.digestbot.chat.reply.Call;
import org.digestbot.chat.reply.EntryItem;
import org.digestbot.chat.reply.Reply;
import org.digestbot.digest.Archive;
import org.digestbot.digest.ArchivedEntry;
import org.digestbot.digest.Slice;
import org.digestbot.digest.Topics;
import org.digestbot.listing.EntryItems;
import org.digestbot.listing.TopicGroups;
import org.digestbot.listing.TopicGroups.Group;

/** {@code /digest}: what a printed day or week brought, by topic, a line an entry. */
final class DigestCommand implements Command {
  static final String NAME = "digest";
  private static final String DAY = "day";
  private static final int PAGE_SIZE = 20;
  private static final int MOST_ENTRIES = 1_000;
  private static final CommandSpec SPEC =
      CommandSpec.open(
          NAME,
          List.of("文摘", "日报", "d"),
          OptionSpec.optional(DAY, OptionType.TEXT, Completion.NONE)
              .offering("today", "yesterday", "week"),
          OptionSpec.page());

  private final Supplier<Library> library;
  private final PostDesk desk;
  private final TopicGroups topics;
  private final EntryItems items;

  DigestCommand(Supplier<Library> library, Topics topics, EntryItems items, PostDesk desk) {
    this.library = library;
    this.desk = desk;
    this.topics = new TopicGroups(topics);
    this.items = items;
  }

  @Override
  public CommandSpec spec() {
    return SPEC;
  }

  @Override
  public Reply run(Invocation invocation) {
    Texts texts = invocation.texts();
    Archive archive = library.get().archive();
    Optional<LocalDate> latest = archive.latestDay();
    if (latest.isEmpty()) {
      return Reply.of(Note.hint(texts.say("archive.no-dates")));
    }
    DayReader reader = new DayReader(desk.todayOf(invocation.chat()), latest.get());
    Optional<String> typed = invocation.arguments().text(DAY);
    Optional<DaySpan> span =
        typed.isEmpty() ? Optional.of(DaySpan.day(latest.get())) : reader.read(typed.get());
    return span.isEmpty()
        ? Reply.warning(texts.say("digest.unreadable", typed.orElse("")))
            .row(new Button(texts.say("digest.latest-button"), Call.of(NAME)))
        : show(
            span.get(), archive, Page.of(invocation, PAGE_SIZE).turnedBy(call(span.get())), texts);
  }

  private Reply show(DaySpan span, Archive archive, Page page, Texts texts) {
    Slice<ArchivedEntry> all = brought(span, archive);
    List<ArchivedEntry> brought = all.items();
    if (page.isBeyond(brought.size())) {
      return page.beyond(brought.size());
    }
    List<Button> neighbours = neighbours(span, archive, texts);
    if (brought.isEmpty()) {
      return Reply.of(Heading.of(texts.say("digest.nothing", span.shown(texts))))
          .row(neighbours)
          .row(new Button(texts.say("digest.latest-button"), Call.of(NAME)));
    }
    List<Block> blocks = new ArrayList<>();
    String heading = texts.say("digest.heading", shown(span, brought, texts), all.total());
    blocks.add(page.heading(heading, brought.size()));
    if (all.total() > brought.size()) {
      blocks.add(Note.hint(texts.say("list.of-some", brought.size())));
    }
    groups(brought, page, texts)
        .forEach(
            (name, lines) -> {
              blocks.add(Heading.of(name));
              blocks.add(new EntryList(lines, true));
            });
    return new Reply(blocks, List.of(page.buttons(brought.size()), neighbours));
  }

  /** The lines of one page by the name of their topic. */
  private Map<String, List<EntryItem>> groups(List<ArchivedEntry> brought, Page page, Texts texts) {
    Map<String, List<EntryItem>> shown = new LinkedHashMap<>();
    int place = 0;
    for (Group<ArchivedEntry> group : topics.of(brought, Function.identity(), texts)) {
      for (ArchivedEntry entry : group.items()) {
        if (place >= page.offset() && place < page.offset() + page.size()) {
          shown.computeIfAbsent(group.name(), unused -> new ArrayList<>()).add(items.brief(entry));
        }
        place++;
      }
    }
    return shown;
  }

  /** The month where all that stands on a day stands on the first of it for want of another. */
  private static String shown(DaySpan span, List<ArchivedEntry> brought, Texts texts) {
    boolean monthly =
        span.isFirstOfMonth()
            && brought.stream().allMatch(entry -> entry.date() != null && entry.date().day() == 0);
    return monthly ? texts.date(YearMonth.from(span.first())) : span.shown(texts);
  }

  /** The nearest spans before and after that have entries. */
  private static List<Button> neighbours(DaySpan span, Archive archive, Texts texts) {
    Function<DaySpan, String> name =
        there ->
            there.isFirstOfMonth()
                ? shown(there, brought(there, archive).items(), texts)
                : there.shown(texts);
    List<Button> row = new ArrayList<>();
    archive
        .dayBefore(span.first())
        .map(span::at)
        .ifPresent(before -> row.add(new Button("← " + name.apply(before), call(before))));
    archive
        .dayAfter(span.last())
        .map(span::at)
        .ifPresent(next -> row.add(new Button(name.apply(next) + " →", call(next))));
    return row;
  }

  private static Slice<ArchivedEntry> brought(DaySpan span, Archive archive) {
    return archive.printedBetween(span.first(), span.last(), MOST_ENTRIES);
  }

  private static Call call(DaySpan span) {
    return Call.of(NAME).with(DAY, span.typed());
  }
}
