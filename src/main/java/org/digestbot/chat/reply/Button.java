package org.digestbot.chat.reply;

/**
 * Something to press: a label in the reader's language and the call that it makes. Immutable, and
 * all there is to know, so that a press works after a restart.
 */
public record Button(String label, Call call) {
  public Button {
    label = CleanText.line(label);
  }
}
