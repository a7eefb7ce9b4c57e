package org.digestbot.search.rank;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.digestbot.search.index.Candidate;
import org.digestbot.search.index.SearchIndex;

/**
 * Reads the texts that are scored, folded, and remembers those used last, at most about 32 MiB of
 * them, which is all of an archive of 25,000 entries: what is new and what many write about is
 * asked for again and again, and to read and fold a text takes longer than to score it.
 * Thread-safe.
 */
final class CandidateTexts {
  private static final int REMEMBERED_CHARACTERS = 16 * 1024 * 1024;

  private final SearchIndex index;
  private final Map<Long, Candidate> remembered = new LinkedHashMap<>(1024, 0.75f, true);
  private long revision = -1;
  private int characters;

  CandidateTexts(SearchIndex index) {
    this.index = index;
  }

  /**
   * The folded texts of these keys, in no order; keys that are gone are left out.
   *
   * @param now the index's revision, of which the texts are
   */
  List<Candidate> of(Collection<Long> keys, long now) {
    List<Candidate> texts = new ArrayList<>(keys.size());
    List<Long> missing = new ArrayList<>();
    synchronized (this) {
      if (revision != now) {
        remembered.clear();
        characters = 0;
        revision = now;
      }
      for (Long key : keys) {
        Candidate text = remembered.get(key);
        if (text == null) {
          missing.add(key);
        } else {
          texts.add(text);
        }
      }
    }
    List<Candidate> read = index.candidates(missing).stream().map(Candidate::folded).toList();
    remember(read, now);
    texts.addAll(read);
    return texts;
  }

  private synchronized void remember(List<Candidate> read, long then) {
    if (revision != then) {
      return;
    }
    for (Candidate text : read) {
      Candidate before = remembered.put(text.key(), text);
      characters += text.length() - (before == null ? 0 : before.length());
    }
    Iterator<Candidate> eldest = remembered.values().iterator();
    while (characters > REMEMBERED_CHARACTERS && eldest.hasNext()) {
      characters -= eldest.next().length();
      eldest.remove();
    }
  }
}
