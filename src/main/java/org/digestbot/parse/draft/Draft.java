package org.digestbot.parse.draft;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.digestbot.digest.EntryDate;
import org.jspecify.annotations.Nullable;

/**
 * An entry as its format reads it. What stays unset is derived: the title from the body, the links
 * from the text.
 */
public final class Draft {
  /** {@code @ann}, {@code Ann Lee @ann}, {@code Ann Lee (@ann)}. */
  private static final Pattern ACCOUNT =
      Pattern.compile("(?:(\\S.{0,59}?)(?:\\s{0,3}[(（]|\\s{1,3}))?[@＠](\\w{1,30})[)）]?");

  int line;
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
  public static Draft at(int line) {
    return new Draft(line);
  }

  /** Its first line, from 1. */
  public int line() {
    return line;
  }

  public @Nullable String title() {
    return title;
  }

  public @Nullable String author() {
    return author;
  }

  public @Nullable EntryDate date() {
    return date;
  }

  public @Nullable String ownLink() {
    return ownLink;
  }

  public String text() {
    return text;
  }

  public String body() {
    return body;
  }

  /** Where its document begins below so many lines of a file. */
  public Draft below(int lines) {
    line += lines;
    return this;
  }

  /** The ordinal as printed. */
  public Draft number(@Nullable String value) {
    number = value;
    return this;
  }

  /** The title as printed; Markdown in it is undone later. */
  public Draft title(@Nullable String value) {
    title = value;
    return this;
  }

  /** A title that the format derives itself, for where none is printed. */
  public Draft derivedTitle(String value) {
    derivedTitle = value;
    return this;
  }

  /** A name, an account with its {@code @}, or both; without a name the account is the author. */
  public Draft author(@Nullable String value) {
    boolean mayBe = value != null && (value.indexOf('@') >= 0 || value.indexOf('＠') >= 0);
    Matcher account = mayBe ? ACCOUNT.matcher(value) : null;
    if (account == null || !account.matches()) {
      author = value;
      return this;
    }
    handle = handle == null ? account.group(2) : handle;
    author = account.group(1) == null ? account.group(2) : account.group(1);
    return this;
  }

  /** Without {@code @}. */
  public Draft handle(@Nullable String value) {
    handle = value;
    return this;
  }

  public Draft date(@Nullable EntryDate value) {
    date = value;
    return this;
  }

  /** The heading of the document under which the entry stands. */
  public Draft section(@Nullable String value) {
    section = value;
    return this;
  }

  /** The entry's own address exactly as printed; it must also stand in the text. */
  public Draft ownLink(@Nullable String value) {
    ownLink = value;
    return this;
  }

  /**
   * Everything that belongs to the entry as printed, header lines included: here links are sought.
   */
  public Draft text(String value) {
    text = value;
    return this;
  }

  /** What follows the header lines, as printed. */
  public Draft body(String value) {
    body = value;
    return this;
  }
}
