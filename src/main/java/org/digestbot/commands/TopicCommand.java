package org.digestbot.commands;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.digestbot.chat.Texts;
import org.digestbot.chat.command.Command;
import org.digestbot.chat.command.CommandSpec;
import org.digestbot.chat.command.Completion;
import org.digestbot.chat.command.Invocation;
import org.digestbot.chat.command.OptionSpec;
import org.digestbot.chat.command.OptionType;
import org.digestbot.chat.reply.Block.EntryList;
import org.digestbot.chat.reply.Button;
import org.digestbot.chat.reply.Call;
import org.digestbot.chat.reply.Reply;
import org.digestbot.digest.Topic;
import org.digestbot.digest.Topics;
import org.digestbot.listing.EntryItems;
import org.digestbot.listing.Wording;
import org.digestbot.search.SearchAnswer;

/** {@code /topic}: what there is about one subject, the newest first. */
final class TopicCommand implements Command {
  static final String NAME = "topic";
  static final String TOPIC = "name";
  private static final int PAGE_SIZE = 5;
  private static final int NEIGHBOURS = 4;
  private static final CommandSpec SPEC =
      CommandSpec.open(
          NAME,
          List.of("主题"),
          OptionSpec.required(TOPIC, OptionType.TEXT, Completion.TOPIC),
          OptionSpec.page());

  private final Supplier<Library> library;
  private final Topics topics;
  private final EntryItems items;

  TopicCommand(Supplier<Library> library, Topics topics, EntryItems items) {
    this.library = library;
    this.topics = topics;
    this.items = items;
  }

  static Call call(Topic topic) {
    return Call.of(NAME).with(TOPIC, topic.id());
  }

  /** The search that finds a topic's entries. */
  static String query(Topic topic) {
    return "topic:\"" + topic.id() + "\"";
  }

  @Override
  public CommandSpec spec() {
    return SPEC;
  }

  @Override
  public Reply run(Invocation invocation) {
    Texts texts = invocation.texts();
    String name = invocation.arguments().required(TOPIC);
    Optional<Topic> topic = topics.find(name);
    return topic.isEmpty() ? unknown(name, texts) : show(topic.get(), invocation, texts);
  }

  private Reply show(Topic topic, Invocation invocation, Texts texts) {
    Page page = Page.of(invocation, PAGE_SIZE).turnedBy(call(topic));
    SearchAnswer answer = library.get().search().search(query(topic), page.offset(), PAGE_SIZE);
    if (page.isBeyond(answer.total())) {
      return page.beyond(answer.total());
    }
    String name = Wording.name(topic, texts.language());
    String heading =
        texts.say(answer.more() ? "topic.heading-more" : "topic.heading", name, answer.total());
    Reply reply = Reply.of(page.heading(heading, answer.total()));
    if (!answer.hits().isEmpty()) {
      reply =
          reply.and(
              new EntryList(
                  answer.hits().stream().map(hit -> items.listed(hit.entry(), texts)).toList(),
                  false));
    }
    return reply.row(page.buttons(answer.total())).row(relatives(topic, texts));
  }

  /** Its links, the wider topic and the narrower ones. */
  private List<Button> relatives(Topic topic, Texts texts) {
    List<Button> row = new ArrayList<>();
    row.add(new Button(texts.say("button.links"), LinksCommand.call(topic.id())));
    if (topic.parent() != null) {
      topics
          .find(topic.parent())
          .ifPresent(
              wider ->
                  row.add(
                      new Button(
                          texts.say("topic.wider", Wording.name(wider, texts.language())),
                          call(wider))));
    }
    topics.children(topic.id()).stream()
        .limit(NEIGHBOURS)
        .forEach(
            narrower ->
                row.add(new Button(Wording.name(narrower, texts.language()), call(narrower))));
    return row;
  }

  private Reply unknown(String name, Texts texts) {
    Reply reply = Reply.warning(texts.say("topic.unknown", name));
    return reply
        .row(
            near(name).stream()
                .map(topic -> new Button(Wording.name(topic, texts.language()), call(topic)))
                .toList())
        .row(
            SearchCommand.button(name, texts),
            new Button(texts.say("button.topics"), Call.of(TopicsCommand.NAME)));
  }

  /** The topics that have the words in a name, else the one whose name is a slip away. */
  private List<Topic> near(String name) {
    String folded = name.toLowerCase(Locale.ROOT);
    List<Topic> holding =
        topics.all().stream()
            .filter(
                topic ->
                    Topics.names(topic).stream()
                        .anyMatch(known -> known.toLowerCase(Locale.ROOT).contains(folded)))
            .limit(NEIGHBOURS)
            .toList();
    return holding.isEmpty() ? topics.nearest(name).stream().toList() : holding;
  }
}
