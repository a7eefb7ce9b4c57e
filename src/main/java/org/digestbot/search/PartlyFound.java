package org.digestbot.search;

import java.util.List;
import java.util.Optional;
import org.digestbot.search.query.QueryLexer;
import org.digestbot.search.query.QueryPart;
import org.digestbot.search.query.Reading;
import org.digestbot.search.query.SearchNote;
import org.digestbot.search.query.Unit;
import org.digestbot.search.rank.Retrieval;
import org.digestbot.search.rank.Retrieval.Found;

/** What is shown where no entry has all that a query asks for; notes say so. Thread-safe. */
final class PartlyFound {
  private final Retrieval retrieval;

  PartlyFound(Retrieval retrieval) {
    this.retrieval = retrieval;
  }

  Found find(String query, Reading reading, List<SearchNote> notes) {
    return reading.missing().isEmpty()
        ? about(reading, notes)
        : withoutMissing(query, reading, notes);
  }

  /** What has the most telling part of it in the title. */
  private Found about(Reading reading, List<SearchNote> notes) {
    Optional<Unit> subject = retrieval.subject(reading);
    Found about = subject.map(unit -> retrieval.about(unit, reading)).orElse(Found.NOTHING);
    if (about.total() > 0) {
      notes.add(new SearchNote.About(subject.orElseThrow().typed()));
    }
    return about;
  }

  /** The same without the words that stand nowhere; in quotes, or as a link, they must be there. */
  private Found withoutMissing(String query, Reading reading, List<SearchNote> notes) {
    boolean quoted =
        QueryLexer.read(query).parts().stream()
            .anyMatch(part -> part instanceof QueryPart.Text text && text.quoted());
    if (quoted || reading.missing().stream().anyMatch(word -> word.indexOf('/') >= 0)) {
      return Found.NOTHING;
    }
    Found rest = retrieval.withoutMissing(reading);
    if (rest.total() > 0) {
      reading.missing().forEach(word -> notes.add(new SearchNote.LeftOut(word)));
    }
    return rest;
  }
}
