package org.digestbot.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.digestbot.digest.ArchivedEntry;
import org.digestbot.digest.Digest;
import org.digestbot.digest.Entry;
import org.digestbot.digest.EntryDate;
import org.digestbot.digest.EntryId;
import org.digestbot.digest.TopicMatcher;
import org.digestbot.ingest.Arrival;
import org.digestbot.ingest.Arrivals;
import org.digestbot.ingest.DocumentChange;
import org.digestbot.ingest.DocumentVersion;
import org.digestbot.ingest.ImportRun;
import org.digestbot.ingest.Ingest;
import org.digestbot.ingest.Reconciler;
import org.digestbot.store.DocumentRows.Known;
import org.jdbi.v3.core.Handle;

/** One run of an import into the SQLite file: a transaction a document. For one thread. */
final class SqliteImportRun implements ImportRun {
  private final SqliteDatabase database;
  private final EntryRows rows;
  private final SqliteSearchIndex index;
  private final TopicMatcher topics;
  private final Arrivals arrivals;
  private final Instant startedAt;
  private final String source;
  private final boolean baseline;
  private final DocumentRows documents;

  /** The numbers of the documents so far; a copy of one is none of its own. */
  private final List<Long> kept = new ArrayList<>();

  private boolean isEmpty = true;
  private long written;

  SqliteImportRun(
      SqliteDatabase database,
      EntryRows rows,
      SqliteSearchIndex index,
      TopicMatcher topics,
      Arrivals arrivals,
      Instant startedAt,
      String source,
      boolean baseline) {
    this.database = database;
    this.rows = rows;
    this.index = index;
    this.topics = topics;
    this.arrivals = arrivals;
    this.startedAt = startedAt;
    this.source = source;
    this.baseline = baseline;
    this.documents = new DocumentRows(source);
  }

  @Override
  public boolean knows(String path) {
    return database.read(handle -> documents.find(handle, path)).isPresent();
  }

  @Override
  public boolean keep(DocumentVersion version, Predicate<String> isThere) {
    if (version.path() != null && !source.equals(Ingest.LOCAL)) {
      adopt(version.path());
    }
    Known known = database.read(handle -> documents.find(handle, version));
    if (known == null || !known.isContentOf(version)) {
      return false;
    }
    isEmpty = false;
    String path = version.path();
    if (path != null && !path.equals(known.path())) {
      if (isThere.test(known.path())) {
        return true;
      }
      database.change(handle -> DocumentRows.move(handle, known.id(), path, version.name()));
    }
    kept.add(known.id());
    return true;
  }

  /** Takes over a file that was imported by hand before its source was configured. */
  private void adopt(String path) {
    boolean mine = database.read(handle -> documents.find(handle, path)).isPresent();
    Known theirs =
        mine
            ? null
            : database.read(
                handle -> new DocumentRows(Ingest.LOCAL).find(handle, path).orElse(null));
    if (theirs != null) {
      database.change(
          handle -> {
            documents.adopt(handle, theirs.id());
            index.put(handle, entriesOf(handle, theirs.id()));
          });
    }
  }

  private List<ArchivedEntry> entriesOf(Handle handle, long document) {
    return rows.select(
        handle, "SELECT id FROM entry WHERE document_id = ? ORDER BY position, id", document);
  }

  @Override
  public DocumentChange replace(DocumentVersion version, Digest digest) {
    Replaced done = database.write(handle -> new Transaction(handle, version, digest).replace());
    isEmpty = false;
    kept.add(done.document);
    written += done.change.added() + done.change.changed() + done.change.gone();
    return done.change;
  }

  @Override
  public int entries() {
    return database.read(handle -> DocumentRows.countEntries(handle, kept));
  }

  @Override
  public BitSet linkNumbers() {
    return database.read(handle -> DocumentRows.links(handle, kept));
  }

  @Override
  public void finish() {
    if (!isEmpty) {
      database.change(handle -> documents.completeBaseline(handle, startedAt.toEpochMilli()));
    }
    if (written > 0) {
      index.settle(written);
    }
  }

  /** What a transaction did; the run takes it over once it is committed. */
  private record Replaced(long document, DocumentChange change) {}

  /** The replacement of one document's entries. */
  private final class Transaction {
    private final Handle handle;
    private final DocumentVersion version;
    private final Digest digest;
    private final List<ArchivedEntry> added = new ArrayList<>();
    private final List<Revision> revisions = new ArrayList<>();

    Transaction(Handle handle, DocumentVersion version, Digest digest) {
      this.handle = handle;
      this.version = version;
      this.digest = digest;
    }

    Replaced replace() {
      Known known = documents.find(handle, version, digest);
      List<ArchivedEntry> before = known == null ? List.of() : entriesOf(handle, known.id());
      List<ArchivedEntry> gone = compare(before);
      int changed = (int) revisions.stream().filter(Revision::isChange).count();
      long document = documents.keep(handle, known, version, digest);
      Set<String> newLinks = new HashSet<>();
      EntryWriter writer = new EntryWriter(handle, index, document);
      if (added.size() + changed + gone.size() > 0) {
        // What a newer parser finds in bytes that were there before has not arrived just now.
        boolean reread = known != null && known.hash().equals(version.contentHash());
        long importId = documents.addImport(handle, startedAt.toEpochMilli(), baseline || reread);
        newLinks.addAll(writer.add(added, importId));
        newLinks.addAll(writer.change(revisions, importId));
        writer.retire(gone, startedAt.toEpochMilli());
        arrivals.arrived(arrival(importId, newLinks));
      }
      writer.place(revisions);
      DocumentRows.count(handle, document, digest);
      return new Replaced(
          document, new DocumentChange(added.size(), changed, gone.size(), newLinks.size()));
    }

    private Arrival arrival(long importId, Set<String> newLinks) {
      return new Arrival(
          importId,
          startedAt,
          DocumentRows.isBaseline(handle, importId),
          Stream.concat(added.stream(), changed(Revision::isFilled))
              .filter(ArchivedEntry::isListed)
              .sorted(Comparator.comparing(entry -> entry.entry().position()))
              .toList(),
          changed(revision -> !revision.isFilled()).toList(),
          newLinks);
    }

    private Stream<ArchivedEntry> changed(Predicate<Revision> how) {
      return revisions.stream().filter(Revision::isChange).filter(how).map(Revision::now);
    }

    /** Tells new entries from known ones; returns those that the document no longer has. */
    private List<ArchivedEntry> compare(List<ArchivedEntry> before) {
      Map<EntryId, ArchivedEntry> left = new LinkedHashMap<>();
      before.forEach(entry -> left.put(entry.id(), entry));
      List<Optional<EntryId>> recognised = Reconciler.recognise(before, digest.entries());
      long nextId = Numbers.next(handle, "entry");
      for (int i = 0; i < recognised.size(); i++) {
        Entry read = digest.entries().get(i);
        ArchivedEntry old = recognised.get(i).map(left::remove).orElse(null);
        if (old == null) {
          added.add(archived(rows.id(nextId++), startedAt, read, topicsOf(read)));
        } else {
          revisions.add(revision(old, read));
        }
      }
      return left.values().stream().filter(entry -> !entry.gone()).toList();
    }

    private Revision revision(ArchivedEntry old, Entry read) {
      Revision revision = new Revision(old, archived(old.id(), old.arrived(), read, old.topics()));
      return revision.isChange()
          ? new Revision(old, archived(old.id(), old.arrived(), read, topicsOf(read)))
          : revision;
    }

    private ArchivedEntry archived(EntryId id, Instant arrived, Entry read, List<String> about) {
      EntryDate date = read.date() != null ? read.date() : digest.date();
      return new ArchivedEntry(id, source, version.name(), date, about, arrived, false, read);
    }

    private List<String> topicsOf(Entry entry) {
      return entry.saysSomething() ? topics.topicsOf(entry.title(), entry.body()) : List.of();
    }
  }
}
