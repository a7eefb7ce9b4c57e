package org.digestbot.chat.command;

import java.util.List;
import org.digestbot.chat.Language;

/** Offers values for an option while somebody types; fast enough for every key. Thread-safe. */
public interface Completer {
  /**
   * Values that begin with the prefix, best first.
   *
   * @param limit how many at most
   */
  List<String> complete(Completion completion, String prefix, Language language, int limit);
}
