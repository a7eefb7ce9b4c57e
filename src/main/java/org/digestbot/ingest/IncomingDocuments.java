package org.digestbot.ingest;

import java.util.List;
import org.digestbot.digest.Problem;

/**
 * What an import was given. Immutable.
 *
 * @param documents in the order in which they are imported
 * @param failures what was named but cannot be read, each counted as a document that failed
 */
public record IncomingDocuments(List<IncomingDocument> documents, List<Problem> failures) {
  public IncomingDocuments {
    documents = List.copyOf(documents);
    failures = List.copyOf(failures);
  }

  public boolean isEmpty() {
    return documents.isEmpty() && failures.isEmpty();
  }

  /** Documents of which all can be read, as far as is known. */
  public static IncomingDocuments of(List<IncomingDocument> documents) {
    return new IncomingDocuments(documents, List.of());
  }
}
