package org.digestbot.platform.telegram;

import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Why the Bot API did not do what it was asked. Its message never holds the token. */
final class ApiFault extends IOException {
  private static final long serialVersionUID = 1;

  /** What is known about the request. */
  enum Kind {
    /** It did not get there. */
    UNREACHABLE("no connection"),
    /** It may have been carried out: the connection ended before the answer. */
    CUT("no answer"),
    /** It was carried out, but what it answered cannot be read. */
    UNREADABLE("the answer cannot be read"),
    /** The server, or what stands before it, is out of order. */
    SERVER("the server is out of order"),
    /** The server will not do it. */
    REFUSED("refused");

    private final String words;

    Kind(String words) {
      this.words = words;
    }
  }

  private final Kind kind;
  private final int code;
  private final String description;
  private final @Nullable Duration retryAfter;
  private final @Nullable Long migratedTo;

  ApiFault(
      Kind kind,
      int code,
      String description,
      @Nullable Duration retryAfter,
      @Nullable Long migratedTo) {
    super(kind.words + (code == 0 ? "" : " (" + code + ")") + ": " + description);
    this.kind = kind;
    this.code = code;
    this.description = description;
    this.retryAfter = retryAfter;
    this.migratedTo = migratedTo;
  }

  ApiFault(Kind kind, int code, String description) {
    this(kind, code, description, null, null);
  }

  Kind kind() {
    return kind;
  }

  /** The code of the Bot API or of HTTP; 0 where there was no answer. */
  int code() {
    return code;
  }

  /** Whether the server's own words contain these; lower case. */
  boolean says(String words) {
    return description.toLowerCase(Locale.ROOT).contains(words);
  }

  /** How long the server wants to be left alone, or null where it did not say. */
  @Nullable Duration retryAfter() {
    return retryAfter;
  }

  /** The supergroup that the group has become, or null. */
  @Nullable Long migratedTo() {
    return migratedTo;
  }
}
