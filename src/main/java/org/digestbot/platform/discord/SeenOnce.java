package org.digestbot.platform.discord;

import java.util.LinkedHashMap;
import java.util.Map;

/** Remembers what has come in, so that nothing is carried out twice. Thread-safe. */
final class SeenOnce {
  private static final int REMEMBERED = 20_000;

  private final Map<Long, Boolean> ids =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Boolean> eldest) {
          return size() > REMEMBERED;
        }
      };

  /** Whether this id comes for the first time. */
  synchronized boolean first(long id) {
    return ids.put(id, true) == null;
  }
}
