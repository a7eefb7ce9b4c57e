package org.digestbot.subscription.request;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.digestbot.subscription.SubscriptionKind;
import org.digestbot.subscription.request.RequestReading.Note;
import org.digestbot.subscription.request.RequestWords.Word;
import org.jspecify.annotations.Nullable;

/**
 * Reads what people type after {@code /subscribe}: the kind, then time, day, zone, place and style,
 * which are read only right after the kind and at the very end; all the rest is the filter, and
 * quotes force it. Stateless and thread-safe.
 */
public final class RequestReader {
  /** So many words name a kind at most. */
  private static final int MOST_WORDS = 3;

  /** What leads to the filter without being part of it. */
  private static final Set<String> LEADING = Set.of("about", "关于", "for", "of", "on", "我");

  private static final KindWords.Reading DAILY =
      new KindWords.Reading(SubscriptionKind.DAILY, null);

  private RequestReader() {}

  /** Reads one text. */
  public static RequestReading read(String text) {
    List<Word> words = new ArrayList<>(RequestWords.of(text));
    KindWords.Reading kind = takeDay(words).orElseGet(() -> takeKind(words));
    if (kind == null) {
      return kindLater(text, words);
    }
    RequestDetails details = new RequestDetails(kind);
    RequestClauses clauses = new RequestClauses(words, details);
    clauses.takeBeginning();
    clauses.takeEnd();
    dropLeading(words);
    return finished(kind, details, between(text, words));
  }

  /**
   * Whether a text, without a slip, does not say what kind of posts is meant; a day alone does not.
   */
  public static boolean leavesKindOpen(String text) {
    List<Word> words = RequestWords.of(text);
    return words.isEmpty()
        || dayAtBeginning(words).isPresent()
        || read(text).problems().stream()
            .anyMatch(
                problem -> problem instanceof RequestReading.NoKind none && none.nearest() == null);
  }

  /** Reads parts that were given one by one, as a form has them. */
  public static RequestReading read(SubscriptionKind kind, RequestParts parts) {
    KindWords.Reading reading = new KindWords.Reading(kind, null);
    RequestDetails details = new RequestDetails(reading);
    details.take(parts);
    return finished(reading, details, parts.filter() == null ? "" : parts.filter().strip());
  }

  /** {@code friday 18:00 rag}: a day in the place of the kind. */
  private static Optional<KindWords.Reading> takeDay(List<Word> words) {
    Optional<KindWords.Reading> weekly =
        dayAtBeginning(words).map(day -> new KindWords.Reading(SubscriptionKind.WEEKLY, day));
    weekly.ifPresent(kind -> words.remove(0));
    boolean several = !words.isEmpty() && Weekdays.all(words.get(0).folded(), false).size() > 1;
    return several && weekly.isEmpty()
        ? Optional.of(new KindWords.Reading(SubscriptionKind.WEEKLY, null))
        : weekly;
  }

  /** Written out: what is short for a day may be a word that is sought, as {@code sun}. */
  private static Optional<DayOfWeek> dayAtBeginning(List<Word> words) {
    if (words.isEmpty() || words.get(0).quoted()) {
      return Optional.empty();
    }
    String first = words.get(0).folded();
    return Weekdays.read(first)
        .filter(
            day ->
                first.length() >= day.name().length()
                    || Character.isIdeographic(first.codePointAt(0)));
  }

  private static KindWords.@Nullable Reading takeKind(List<Word> words) {
    for (int count = Math.min(MOST_WORDS, words.size()); count > 0; count--) {
      Optional<KindWords.Reading> kind =
          RequestWords.joined(words, 0, count).flatMap(KindWords::read);
      if (kind.isPresent()) {
        words.subList(0, count).clear();
        return kind.get();
      }
    }
    return words.isEmpty() || words.get(0).quoted() ? null : takeBeginning(words);
  }

  /** {@code every evening}, and what is written without blanks: 每周一9:00, 每晚8点. */
  private static KindWords.@Nullable Reading takeBeginning(List<Word> words) {
    String first = words.get(0).folded();
    boolean every = first.equals("every") || first.equals("each") || first.equals("每");
    if (every && words.size() > 1 && PartOfDay.read(words.get(1).folded()).isPresent()) {
      words.remove(0);
      return DAILY;
    }
    int length = KindWords.beginning(words.get(0).text());
    boolean partOfDay = length == 0 && first.length() > 1 && "早晚上中下凌".indexOf(first.charAt(1)) >= 0;
    if (length == 0 && !(partOfDay && first.startsWith("每"))) {
      return null;
    }
    List<Word> cut = words.remove(0).cut(Math.max(1, length));
    words.add(0, cut.get(1));
    return length == 0 ? DAILY : KindWords.read(cut.get(0).text()).orElse(DAILY);
  }

  /** {@code rag daily 8:30}: the kind behind the filter, where nothing else follows. */
  private static RequestReading kindLater(String text, List<Word> words) {
    for (int start = 1; start < words.size(); start++) {
      List<Word> rest = new ArrayList<>(words.subList(start, words.size()));
      KindWords.Reading kind = takeKind(rest);
      if (kind != null) {
        RequestDetails details = new RequestDetails(kind);
        new RequestClauses(rest, details).takeBeginning();
        if (rest.isEmpty()) {
          return finished(kind, details, between(text, words.subList(0, start)));
        }
      }
    }
    return noKind(words);
  }

  private static RequestReading noKind(List<Word> words) {
    String typed = words.isEmpty() ? "" : words.get(0).text();
    return new RequestReading(
        null,
        List.of(new RequestReading.NoKind(typed, KindWords.nearest(typed).orElse(null))),
        List.of());
  }

  private static void dropLeading(List<Word> words) {
    if (words.size() > 1 && LEADING.contains(words.get(0).folded())) {
      words.remove(0);
    }
  }

  private static String between(String text, List<Word> words) {
    return words.isEmpty()
        ? ""
        : text.substring(words.get(0).start(), words.get(words.size() - 1).end());
  }

  private static RequestReading finished(
      KindWords.Reading kind, RequestDetails details, String filter) {
    Set<Note> notes = EnumSet.noneOf(Note.class);
    boolean alerts = kind.kind() == SubscriptionKind.ALERTS;
    boolean weekly = kind.kind() == SubscriptionKind.WEEKLY;
    if (alerts && details.time() != null) {
      notes.add(Note.TIME_IGNORED);
    }
    if (!weekly && details.day() != null) {
      notes.add(Note.DAY_IGNORED);
    }
    SubscribeRequest request =
        new SubscribeRequest(
            kind.kind(),
            alerts ? null : details.time(),
            weekly ? details.day() : null,
            details.zone(),
            details.channel(),
            details.style(),
            details.silent(),
            filter);
    return new RequestReading(
        details.problems().isEmpty() ? request : null, details.problems(), List.copyOf(notes));
  }
}
