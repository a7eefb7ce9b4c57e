package org.digestbot.listing;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.digestbot.chat.Language;
import org.digestbot.chat.Texts;
import org.digestbot.digest.ArchivedEntry;
import org.digestbot.digest.AuthorCount;
import org.digestbot.digest.Entry;
import org.digestbot.digest.EntryDate;
import org.digestbot.digest.Topic;
import org.digestbot.digest.Topics;
import org.jspecify.annotations.Nullable;

/** How people, days and topics are named to a reader. Immutable. */
public final class Wording {
  private static final int TOPICS_SHOWN = 3;
  private static final int PEOPLE_SHOWN = 3;

  private final Topics topics;

  public Wording(Topics topics) {
    this.topics = topics;
  }

  public static String date(EntryDate date, Texts texts) {
    return date.day() == 0 ? texts.date(date.month()) : texts.date(date.first());
  }

  /** {@code 林夏 @digest_demo_lin}, or as much of it as is known. */
  static Optional<String> author(@Nullable String name, @Nullable String handle) {
    if (handle == null) {
      return Optional.ofNullable(name);
    }
    return Optional.of(
        name == null || name.equalsIgnoreCase(handle) ? "@" + handle : name + " @" + handle);
  }

  public static Optional<String> author(Entry entry) {
    return author(entry.author(), entry.handle());
  }

  public static String author(AuthorCount author) {
    return author(author.name(), author.handle()).orElse("?");
  }

  /** The first of some people, and how many more there are. */
  static String people(Collection<String> names, Texts texts) {
    String shown =
        String.join(texts.say("list.comma"), names.stream().limit(PEOPLE_SHOWN).toList());
    int others = names.size() - PEOPLE_SHOWN;
    return others > 0 ? texts.say("links.and-others", shown, others) : shown;
  }

  public static String name(Topic topic, Language language) {
    return language == Language.CHINESE ? topic.chinese() : topic.english();
  }

  /** The topics of an entry that are still configured, the most that a line has room for. */
  public List<Topic> topics(ArchivedEntry entry) {
    return entry.topics().stream()
        .flatMap(id -> topics.find(id).stream())
        .distinct()
        .limit(TOPICS_SHOWN)
        .toList();
  }

  public Optional<String> topicNames(ArchivedEntry entry, Texts texts) {
    List<String> names =
        topics(entry).stream().map(topic -> name(topic, texts.language())).toList();
    return names.isEmpty()
        ? Optional.empty()
        : Optional.of(String.join(texts.say("list.comma"), names));
  }
}
