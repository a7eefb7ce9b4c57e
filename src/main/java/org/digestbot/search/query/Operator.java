package org.digestbot.search.query;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.digestbot.search.index.Tag;
import org.digestbot.text.Fold;

/** What narrows a search when a colon and a value follow, also under the names it has elsewhere. */
public enum Operator {
  FROM("author", "by", "user", "作者"),
  TOPIC("tag", "主题", "话题"),
  SITE("domain", "网站"),
  SOURCE("来源"),
  SINCE("after"),
  UNTIL("before"),
  ON("date", "day", "month", "year", "日期"),
  LANG("language", "语言"),
  HAS;

  /** In characters; a shorter word is like too many others to be taken for a slip. */
  private static final int LEAST_OTHER_NAME = 5;

  /** What a misspelt operator may have been meant for. */
  static final List<String> NAMES =
      Arrays.stream(values())
          .flatMap(
              operator ->
                  Stream.concat(
                      Stream.of(operator.word()),
                      operator.otherNames.stream()
                          .filter(name -> name.length() >= LEAST_OTHER_NAME)))
          .toList();

  private static final Map<String, String> LANGUAGES =
      Map.ofEntries(
          Map.entry("chinese", "zh"),
          Map.entry("中文", "zh"),
          Map.entry("cn", "zh"),
          Map.entry("english", "en"),
          Map.entry("英文", "en"),
          Map.entry("英语", "en"),
          Map.entry("japanese", "ja"),
          Map.entry("日文", "ja"),
          Map.entry("日语", "ja"),
          Map.entry("korean", "ko"),
          Map.entry("韩文", "ko"),
          Map.entry("韩语", "ko"));

  /** What other programs and people call the same. */
  private final List<String> otherNames;

  Operator(String... otherNames) {
    this.otherNames = List.of(otherNames);
  }

  /** Whether its values are dates. */
  public boolean isDate() {
    return this == SINCE || this == UNTIL || this == ON;
  }

  /** As it is typed, without the colon. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The one that is meant by a folded word. */
  public static Optional<Operator> of(String word) {
    return Arrays.stream(values())
        .filter(operator -> operator.word().equals(word) || operator.otherNames.contains(word))
        .findFirst();
  }

  /**
   * What an entry must have for this value; empty where the value cannot be read, and for dates,
   * which are no tags. A topic is not looked up.
   */
  public Optional<Tag> tag(String value) {
    return switch (this) {
      case FROM -> named(Tag.Kind.AUTHOR, value);
      case TOPIC -> named(Tag.Kind.TOPIC, value);
      case SITE -> named(Tag.Kind.SITE, host(Fold.text(value)));
      case SOURCE -> named(Tag.Kind.SOURCE, value);
      case LANG -> language(Fold.text(value)).flatMap(code -> named(Tag.Kind.LANGUAGE, code));
      case HAS -> hasLink(Fold.text(value)) ? named(Tag.Kind.HAS, "link") : Optional.empty();
      case SINCE, UNTIL, ON -> Optional.empty();
    };
  }

  private static Optional<Tag> named(Tag.Kind kind, String value) {
    return Optional.of(Tag.of(kind, value)).filter(tag -> !tag.value().isEmpty());
  }

  /** A site as people write it, without what does not tell it from others. */
  static String host(String written) {
    String site = written;
    int scheme = site.indexOf("://");
    if (scheme >= 0) {
      site = site.substring(scheme + 3);
    }
    int end = site.indexOf('/');
    if (end >= 0) {
      site = site.substring(0, end);
    }
    return site.startsWith("www.") ? site.substring(4) : site;
  }

  private static Optional<String> language(String folded) {
    String code = LANGUAGES.getOrDefault(folded, folded.split("[-_]", 2)[0]);
    return Optional.of(code).filter(LANGUAGES::containsValue);
  }

  private static boolean hasLink(String folded) {
    return folded.equals("link") || folded.equals("links");
  }
}
