package org.digestbot.chat.reply;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Text with some of it meant in a special way. Immutable. */
public record RichText(List<Run> runs) {
  public static final RichText EMPTY = new RichText(List.of());

  public RichText {
    runs = runs.stream().filter(run -> !run.text().isEmpty()).toList();
  }

  public static RichText plain(String text) {
    return of(text, Style.PLAIN);
  }

  public static RichText of(String text, Style style) {
    return new RichText(List.of(new Run(text, style, null)));
  }

  public static RichText link(String text, String address) {
    return new RichText(List.of(new Run(text, Style.PLAIN, address)));
  }

  public RichText and(RichText more) {
    List<Run> all = new ArrayList<>(runs);
    all.addAll(more.runs);
    return new RichText(all);
  }

  public RichText and(String more) {
    return and(plain(more));
  }

  public boolean isEmpty() {
    return runs.isEmpty();
  }

  /** The words alone. */
  public String text() {
    return runs.stream().map(Run::text).collect(Collectors.joining());
  }

  RichText asOneLine() {
    return text().indexOf('\n') < 0
        ? this
        : new RichText(
            runs.stream()
                .map(run -> new Run(run.text().replaceAll(" *\n+ *", " "), run.style(), run.link()))
                .toList());
  }
}
