package org.digestbot.search;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What narrows a search when a colon and a value follow. */
enum Operator {
  FROM,
  TOPIC,
  SITE,
  SOURCE,
  SINCE,
  UNTIL,
  ON,
  LANG,
  HAS;

  static final List<String> NAMES = Arrays.stream(values()).map(Operator::word).toList();

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<Operator> of(String word) {
    return Arrays.stream(values()).filter(operator -> operator.word().equals(word)).findFirst();
  }
}
