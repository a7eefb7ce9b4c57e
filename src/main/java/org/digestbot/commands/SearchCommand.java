package org.digestbot.commands;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.digestbot.chat.Texts;
import org.digestbot.chat.command.Command;
import org.digestbot.chat.command.CommandSpec;
import org.digestbot.chat.command.Completion;
import org.digestbot.chat.command.Invocation;
import org.digestbot.chat.command.OptionSpec;
import org.digestbot.chat.command.OptionType;
import org.digestbot.chat.command.Quotes;
import org.digestbot.chat.reply.Block;
import org.digestbot.chat.reply.Block.EntryList;
import org.digestbot.chat.reply.Block.Heading;
import org.digestbot.chat.reply.Block.Note;
import org.digestbot.chat.reply.Button;
import org.digestbot.chat.reply.Call;
import org.digestbot.chat.reply.Reply;
import org.digestbot.listing.BodyText;
import org.digestbot.listing.EntryItems;
import org.digestbot.search.Search;
import org.digestbot.search.SearchAnswer;
import org.digestbot.search.Suggestion;
import org.digestbot.search.query.SearchNote;

/** {@code /search}: the entries that match what somebody typed. */
final class SearchCommand implements Command {
  static final String NAME = "search";
  static final String QUERY = "query";
  private static final int PAGE_SIZE = 5;
  private static final CommandSpec SPEC =
      CommandSpec.open(
          NAME,
          List.of("搜索", "搜", "s"),
          OptionSpec.required(QUERY, OptionType.QUERY, Completion.QUERY),
          OptionSpec.page());

  private final Supplier<Library> library;
  private final EntryItems items;
  private final PostDesk desk;

  SearchCommand(Supplier<Library> library, EntryItems items, PostDesk desk) {
    this.library = library;
    this.items = items;
    this.desk = desk;
  }

  static Call call(String query) {
    return Call.of(NAME).with(QUERY, query);
  }

  /** The way to a search for these words. */
  static Button button(String words, Texts texts) {
    return new Button(texts.say("router.search-instead", words), call(words));
  }

  @Override
  public CommandSpec spec() {
    return SPEC;
  }

  @Override
  public Reply run(Invocation invocation) {
    Texts texts = invocation.texts();
    String query = invocation.arguments().required(QUERY);
    Page page = Page.of(invocation, PAGE_SIZE);
    SearchAnswer answer =
        library
            .get()
            .search()
            .search(query, desk.todayOf(invocation.chat()), page.offset(), PAGE_SIZE);
    if (answer.error() != null) {
      return switch (answer.error()) {
        case EMPTY -> Reply.warning(texts.say("search.empty"));
        case TOO_LONG -> Reply.warning(texts.say("search.too-long", Search.MAX_QUERY));
      };
    }
    if (answer.hits().isEmpty() && answer.total() > 0) {
      return page.beyond(answer.total());
    }
    return answer.hits().isEmpty() ? nothing(answer, texts) : found(answer, page, texts);
  }

  private Reply found(SearchAnswer answer, Page page, Texts texts) {
    String shown = shown(answer);
    boolean more = answer.more();
    String heading = texts.say(more ? "search.found-more" : "search.found", shown, answer.total());
    List<Block> blocks = new ArrayList<>();
    blocks.add(more ? page.openHeading(heading) : page.heading(heading, answer.total()));
    answer.notes().forEach(note -> blocks.add(Note.hint(note.accept(new NoteWording(texts)))));
    blocks.add(
        new EntryList(answer.hits().stream().map(hit -> items.found(hit, texts)).toList(), false));
    long reachable =
        more ? Math.max(answer.total(), page.offset() + 1L + page.size()) : answer.total();
    return others(new Reply(blocks, List.of(page.buttons(reachable))), answer, texts);
  }

  /** What was sought, to stand in quotes of its own. */
  private static String shown(SearchAnswer answer) {
    String query = Quotes.unquoted(BodyText.shortened(answer.query(), 60));
    return query.replaceAll("[“”]", "\"");
  }

  private static Reply nothing(SearchAnswer answer, Texts texts) {
    Reply reply = Reply.of(Heading.of(texts.say("search.nothing", shown(answer))));
    for (SearchNote note : answer.notes()) {
      reply = reply.and(Note.hint(note.accept(new NoteWording(texts))));
    }
    return others(reply, answer, texts);
  }

  /** With other searches below that may be meant. */
  private static Reply others(Reply reply, SearchAnswer answer, Texts texts) {
    Reply more = reply;
    for (Suggestion suggestion : answer.suggestions()) {
      more = more.row(new Button(label(suggestion, texts), call(suggestion.query())));
    }
    return more.row(corrections(answer, texts));
  }

  private static String label(Suggestion suggestion, Texts texts) {
    String key =
        switch (suggestion.reason()) {
          case SPELLING -> "search.suggest-spelling";
          case FEWER_WORDS -> "search.suggest-fewer-words";
          case WIDER_DATE -> "search.suggest-wider-date";
          case WITHOUT_FILTER -> "search.suggest-without-filter";
          case WITHOUT_QUOTES -> "search.suggest-without-quotes";
          case SAME_SITE -> "search.suggest-same-site";
        };
    return texts.say(key, suggestion.query(), suggestion.total());
  }

  /** The same search with misspelt operators put right, where it is not suggested already. */
  private static List<Button> corrections(SearchAnswer answer, Texts texts) {
    List<String> suggested = answer.suggestions().stream().map(Suggestion::query).toList();
    List<Button> row = new ArrayList<>();
    for (SearchNote note : answer.notes()) {
      if (note instanceof SearchNote.UnknownOperator unknown
          && !suggested.contains(unknown.corrected())) {
        row.add(button(unknown.corrected(), texts));
      }
    }
    return row;
  }
}
