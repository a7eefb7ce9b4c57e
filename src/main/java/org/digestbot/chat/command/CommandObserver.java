package org.digestbot.chat.command;

/** Hears of every call when its answer is there, for metrics. Thread-safe; must not throw. */
@FunctionalInterface
public interface CommandObserver {
  /** Listens to nothing. */
  CommandObserver NONE = run -> {};

  void answered(CommandRun run);
}
