package org.digestbot.chat;

import java.util.Optional;

/**
 * The port that keeps the calls of buttons which are too long for a platform's buttons, under short
 * tokens that survive a restart. Thread-safe.
 */
public interface ButtonCalls {

  /** The token of an encoded call: ASCII letters and digits, always the same for the same call. */
  String token(String call);

  /** The encoded call of a token; empty where it is unknown or has been unused for too long. */
  Optional<String> call(String token);
}
