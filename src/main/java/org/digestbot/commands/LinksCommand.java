package org.digestbot.commands;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.digestbot.chat.Texts;
import org.digestbot.chat.command.Command;
import org.digestbot.chat.command.CommandSpec;
import org.digestbot.chat.command.Completion;
import org.digestbot.chat.command.Invocation;
import org.digestbot.chat.command.OptionSpec;
import org.digestbot.chat.command.OptionType;
import org.digestbot.chat.reply.Block.Heading;
import org.digestbot.chat.reply.Block.LinkList;
import org.digestbot.chat.reply.Block.Note;
import org.digestbot.chat.reply.Call;
import org.digestbot.chat.reply.Reply;
import org.digestbot.digest.ArchivedEntry;
import org.digestbot.digest.Topic;
import org.digestbot.digest.Topics;
import org.digestbot.listing.BodyText;
import org.digestbot.listing.Recommendations;
import org.digestbot.listing.Wording;
import org.digestbot.search.Hit;
import org.digestbot.search.Search;
import org.digestbot.search.SearchAnswer;
import org.digestbot.search.query.AskedSites;

/** {@code /links}: the links of a topic, else of the entries that a search finds. */
final class LinksCommand implements Command {
  static final String NAME = "links";
  private static final String WORDS = "words";
  private static final int PAGE_SIZE = 8;
  private static final int MOST_ENTRIES = 300;
  private static final int AT_ONCE = 100;
  private static final CommandSpec SPEC =
      CommandSpec.open(
          NAME,
          List.of("链接", "l"),
          OptionSpec.required(WORDS, OptionType.QUERY, Completion.TOPIC),
          OptionSpec.page());

  private final Supplier<Library> library;
  private final Topics topics;
  private final PostDesk desk;

  LinksCommand(Supplier<Library> library, Topics topics, PostDesk desk) {
    this.library = library;
    this.topics = topics;
    this.desk = desk;
  }

  static Call call(String words) {
    return Call.of(NAME).with(WORDS, words);
  }

  @Override
  public CommandSpec spec() {
    return SPEC;
  }

  @Override
  public Reply run(Invocation invocation) {
    Texts texts = invocation.texts();
    String words = invocation.arguments().required(WORDS);
    Optional<Topic> topic = topics.named(words);
    String about =
        topic
            .map(found -> Wording.name(found, texts.language()))
            .orElseGet(() -> BodyText.shortened(words, 60));
    String query = topic.map(TopicCommand::query).orElse(words);
    Found found = entries(library.get().search(), query, desk.todayOf(invocation.chat()));
    Recommendations links = Recommendations.best(found.entries(), AskedSites.of(query)::have);
    Page page = Page.of(invocation, PAGE_SIZE);
    if (links.size() == 0) {
      return Reply.of(Heading.of(texts.say("links.nothing", about)))
          .row(SearchCommand.button(words, texts));
    }
    if (page.isBeyond(links.size())) {
      return page.beyond(links.size());
    }
    Reply reply =
        Reply.of(page.heading(texts.say("links.found", about, links.size()), links.size()));
    if (found.total() > found.entries().size()) {
      reply = reply.and(Note.hint(texts.say("list.of-some", found.entries().size())));
    }
    return reply
        .and(new LinkList(links.items(page.offset(), page.end(links.size()), texts)))
        .row(page.buttons(links.size()));
  }

  private record Found(List<ArchivedEntry> entries, long total) {}

  private static Found entries(Search search, String query, LocalDate today) {
    List<ArchivedEntry> entries = new ArrayList<>();
    while (true) {
      SearchAnswer answer = search.search(query, today, entries.size(), AT_ONCE);
      answer.hits().stream().map(Hit::entry).forEach(entries::add);
      if (answer.hits().size() < AT_ONCE || entries.size() >= MOST_ENTRIES) {
        return new Found(entries, answer.total());
      }
    }
  }
}
