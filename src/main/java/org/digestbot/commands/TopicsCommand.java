package org.digestbot.commands;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.digestbot.chat.Texts;
import org.digestbot.chat.command.Command;
import org.digestbot.chat.command.CommandSpec;
import org.digestbot.chat.command.Invocation;
import org.digestbot.chat.command.OptionSpec;
import org.digestbot.chat.reply.Block.Counts;
import org.digestbot.chat.reply.Block.Note;
import org.digestbot.chat.reply.Count;
import org.digestbot.chat.reply.Reply;
import org.digestbot.digest.Topic;
import org.digestbot.digest.Topics;
import org.digestbot.listing.Wording;

/** {@code /topics}: what the archive is about, the most frequent first. */
final class TopicsCommand implements Command {
  static final String NAME = "topics";
  private static final CommandSpec SPEC =
      CommandSpec.open(NAME, List.of("主题列表", "话题"), OptionSpec.page());

  private final Supplier<Library> library;
  private final Topics topics;

  TopicsCommand(Supplier<Library> library, Topics topics) {
    this.library = library;
    this.topics = topics;
  }

  @Override
  public CommandSpec spec() {
    return SPEC;
  }

  @Override
  public Reply run(Invocation invocation) {
    Texts texts = invocation.texts();
    Map<String, Long> counts = library.get().archive().topicCounts();
    List<Topic> found =
        topics.all().stream()
            .filter(topic -> counts.getOrDefault(topic.id(), 0L) > 0)
            .sorted(Comparator.comparing((Topic topic) -> -counts.getOrDefault(topic.id(), 0L)))
            .toList();
    Page page = Page.of(invocation, Page.COUNTS);
    Reply shown =
        page.show(
            texts.say("topics.heading", found.size()),
            found.size(),
            () ->
                new Counts(
                    page.of(found).stream()
                        .map(
                            topic ->
                                new Count(
                                    Wording.name(topic, texts.language()),
                                    counts.getOrDefault(topic.id(), 0L),
                                    TopicCommand.call(topic)))
                        .toList()));
    return haveNarrower(found) && !page.isBeyond(found.size())
        ? shown.and(Note.hint(texts.say("topics.narrower")))
        : shown;
  }

  private static boolean haveNarrower(List<Topic> found) {
    return found.stream()
        .anyMatch(wider -> found.stream().anyMatch(topic -> wider.id().equals(topic.parent())));
  }
}
