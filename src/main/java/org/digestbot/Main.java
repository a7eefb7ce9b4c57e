package org.digestbot;

import org.digestbot.app.Cli;
import org.digestbot.app.Streams;

/** The command line's front door. */
public final class Main {
  private Main() {}

  public static void main(String[] arguments) {
    System.exit(Cli.run(Streams.ofProcess(), System.getenv(), arguments));
  }
}
