package org.digestbot.chat;

import java.util.Map;
import java.util.Optional;

/**
 * The port that keeps the small facts which one platform must know again after a restart, such as
 * the menu that it has uploaded. Thread-safe.
 */
public interface Memos {

  Optional<String> get(String key);

  /** Every fact whose key begins so. */
  Map<String, String> all(String keyPrefix);

  void put(String key, String value);

  void remove(String key);
}
