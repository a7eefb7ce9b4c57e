package org.digestbot.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.digestbot.digest.Source;

/**
 * Which source a file belongs to: that of the configuration in whose folder it lies, the innermost
 * where folders lie in each other, else the built-in one. So no file is in two sources, from
 * wherever it is named, and nothing is found twice.
 */
public final class FileOwners {
  private final Map<Path, String> byPlace = new LinkedHashMap<>();

  /** Knows where the sources lie just now. */
  public FileOwners(List<Source> sources) {
    for (Source source : sources) {
      try {
        byPlace.putIfAbsent(source.path().toRealPath(), source.name());
      } catch (IOException e) {
        // What is not there holds no file; its own import says so.
        continue;
      }
    }
  }

  /** The files that there are of a source. */
  public IncomingDocuments filesOf(Source source) {
    IncomingDocuments found =
        LocalFiles.find(List.of(source.path().toString()), InputStream.nullInputStream());
    return split(found, source.name()).getOrDefault(source.name(), IncomingDocuments.of(List.of()));
  }

  /** What was given, by the source that it belongs to; what cannot be read stays with the first. */
  public Map<String, IncomingDocuments> split(IncomingDocuments incoming, String first) {
    Map<String, List<IncomingDocument>> documents = new LinkedHashMap<>();
    documents.put(first, new ArrayList<>());
    for (IncomingDocument document : incoming.documents()) {
      documents.computeIfAbsent(owner(document), source -> new ArrayList<>()).add(document);
    }
    Map<String, IncomingDocuments> split = new LinkedHashMap<>();
    documents.forEach(
        (source, own) ->
            split.put(
                source,
                new IncomingDocuments(
                    own, source.equals(first) ? incoming.failures() : List.of())));
    return split;
  }

  private String owner(IncomingDocument document) {
    Path place = document.path() == null ? null : Path.of(document.path());
    for (; place != null; place = place.getParent()) {
      String source = byPlace.get(place);
      if (source != null) {
        return source;
      }
    }
    return Ingest.LOCAL;
  }
}
