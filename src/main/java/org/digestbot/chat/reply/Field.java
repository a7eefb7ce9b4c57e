package org.digestbot.chat.reply;

/** A name with its value. Immutable. */
public record Field(String name, RichText value) {
  public Field {
    name = CleanText.line(name);
    value = value.asOneLine();
  }

  public static Field of(String name, String value) {
    return new Field(name, RichText.plain(value));
  }
}
