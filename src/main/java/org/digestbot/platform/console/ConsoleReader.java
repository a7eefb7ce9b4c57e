package org.digestbot.platform.console;

import java.util.Optional;

/** Where typed lines come from. */
interface ConsoleReader {
  /** The next line; empty at the end of input. An interrupted line is a blank one. */
  Optional<String> read();
}
