package org.digestbot.app;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintStream;
import java.util.Collection;
import java.util.List;
import org.digestbot.digest.ArchivedEntry;
import org.digestbot.digest.Digest;
import org.digestbot.digest.Entry;
import org.digestbot.digest.Link;
import org.digestbot.digest.Problem;
import org.digestbot.ingest.Report;
import org.digestbot.search.Hit;
import org.digestbot.search.Search;
import org.digestbot.search.SearchAnswer;
import org.digestbot.search.index.SearchUnavailable;
import org.digestbot.search.query.SearchNote;
import org.jspecify.annotations.Nullable;

/** The shapes in which results are printed for programs: one JSON object a line. */
final class JsonLines {
  private static final NoteWording NOTES = new NoteWording();

  private final ObjectMapper json = new ObjectMapper();
  private final PrintStream out;

  JsonLines(PrintStream out) {
    this.out = out;
  }

  /**
   * One entry of a parsed document; a date that only the document prints counts for its entries.
   */
  void entry(Digest digest, Entry entry) {
    ObjectNode line = json.createObjectNode();
    line.put("document", digest.document());
    line.put("position", entry.position());
    line.put("number", entry.number());
    line.put("title", entry.title());
    line.put("author", entry.author());
    line.put("handle", entry.handle());
    line.put("date", text(entry.date() != null ? entry.date() : digest.date()));
    line.put("section", entry.section());
    line.put("source", entry.ownLink().map(Link::printed).orElse(null));
    line.put("body", entry.body());
    printed(line.putArray("links"), entry.links());
    print(line);
  }

  /** What an import did: the figures of all its sources together; problems name their source. */
  void reports(List<SourceReport> sources) {
    Report all = sources.stream().map(SourceReport::report).reduce(Report::and).orElseThrow();
    ObjectNode line = json.createObjectNode();
    line.put("documents", all.documents());
    line.put("entries", all.entries());
    line.put("new", all.added());
    line.put("changed", all.changed());
    line.put("unchanged", all.unchanged());
    line.put("gone", all.gone());
    line.put("links", all.links());
    line.put("newLinks", all.newLinks());
    ArrayNode problems = line.putArray("problems");
    for (SourceReport done : sources) {
      for (Problem problem : done.report().problems()) {
        ObjectNode named = problems.addObject();
        if (done.isNamed()) {
          named.put("source", done.source());
        }
        named.put("document", problem.document());
        named.put("line", problem.line());
        named.put("message", problem.message());
      }
    }
    print(line);
  }

  /** What stands where there is no answer yet. */
  void unanswered(String query, SearchUnavailable reason) {
    ObjectNode line = json.createObjectNode();
    line.put("query", query);
    line.put("total", 0);
    line.put(
        "error",
        "The search index is being made anew, "
            + reason.percent()
            + " % are done. Please ask again in a moment.");
    line.putArray("hits");
    print(line);
  }

  /** One page of what a search found. */
  void answer(SearchAnswer answer) {
    ObjectNode line = json.createObjectNode();
    line.put("query", answer.query());
    line.put("total", answer.total());
    if (answer.more()) {
      line.put("more", true);
    }
    String error = error(answer);
    if (error != null) {
      line.put("error", error);
    }
    ArrayNode hits = line.putArray("hits");
    answer.hits().forEach(hit -> hit(hits.addObject(), hit));
    if (!answer.notes().isEmpty()) {
      ArrayNode notes = line.putArray("notes");
      answer.notes().forEach(note -> notes.add(note.accept(NOTES)));
    }
    if (!answer.suggestions().isEmpty()) {
      ArrayNode suggestions = line.putArray("suggestions");
      answer.suggestions().forEach(suggestion -> suggestions.add(suggestion.query()));
    }
    print(line);
  }

  /**
   * Why there can be no hits; a value that cannot be read is an error where nothing else was asked.
   */
  private static @Nullable String error(SearchAnswer answer) {
    SearchAnswer.Error error = answer.error();
    if (error != null) {
      return switch (error) {
        case EMPTY -> "The query is empty.";
        case TOO_LONG -> "The query is longer than " + Search.MAX_QUERY + " characters.";
      };
    }
    return answer.hits().isEmpty()
        ? answer.notes().stream()
            .filter(
                note ->
                    note instanceof SearchNote.BadValue || note instanceof SearchNote.UnknownTopic)
            .map(note -> note.accept(NOTES))
            .findFirst()
            .orElse(null)
        : null;
  }

  private static void hit(ObjectNode out, Hit hit) {
    ArchivedEntry found = hit.entry();
    out.put("document", found.document());
    out.put("position", found.entry().position());
    out.put("id", found.id().toString());
    out.put("title", found.entry().title());
    out.put("author", found.entry().author());
    out.put("date", text(found.date()));
    out.put("snippet", hit.snippet().text());
    printed(out.putArray("links"), found.entry().links());
    out.put("score", hit.score());
  }

  private static void printed(ArrayNode array, Collection<Link> links) {
    links.forEach(link -> array.add(link.printed()));
  }

  private static @Nullable String text(@Nullable Object value) {
    return value == null ? null : value.toString();
  }

  private void print(ObjectNode line) {
    try {
      out.println(json.writeValueAsString(line));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
