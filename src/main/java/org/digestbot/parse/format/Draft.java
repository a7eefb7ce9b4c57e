package org.digestbot.parse.format;

import org.digestbot.digest.EntryDate;
import org.jspecify.annotations.Nullable;

/**
 * An entry as its format reads it. What stays unset is derived: the title from the body, the links
 * from the text.
 */
final class Draft {
  final int line;
  @Nullable String number;
  @Nullable String title;
  String derivedTitle = "";
  @Nullable String author;
  @Nullable String handle;
  @Nullable EntryDate date;
  @Nullable String section;
  @Nullable String ownLink;
  String text = "";
  String body = "";

  private Draft(int line) {
    this.line = line;
  }

  /** A draft whose first line, from 1, is this one. */
  static Draft at(int line) {
    return new Draft(line);
  }

  /** The ordinal as printed. */
  Draft number(@Nullable String value) {
    number = value;
    return this;
  }

  /** The title as printed; Markdown in it is undone later. */
  Draft title(@Nullable String value) {
    title = value;
    return this;
  }

  /** A title that the format derives itself, for where none is printed. */
  Draft derivedTitle(String value) {
    derivedTitle = value;
    return this;
  }

  Draft author(@Nullable String value) {
    author = value;
    return this;
  }

  /** Without {@code @}. */
  Draft handle(@Nullable String value) {
    handle = value;
    return this;
  }

  Draft date(@Nullable EntryDate value) {
    date = value;
    return this;
  }

  /** The heading of the document under which the entry stands. */
  Draft section(@Nullable String value) {
    section = value;
    return this;
  }

  /** The entry's own address exactly as printed; it must also stand in the text. */
  Draft ownLink(@Nullable String value) {
    ownLink = value;
    return this;
  }

  /**
   * Everything that belongs to the entry as printed, header lines included: here links are sought.
   */
  Draft text(String value) {
    text = value;
    return this;
  }

  /** What follows the header lines, as printed. */
  Draft body(String value) {
    body = value;
    return this;
  }
}
