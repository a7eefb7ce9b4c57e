package org.digestbot.benchmark;

import java.nio.file.Path;
import java.util.List;
import org.digestbot.digest.Digest;
import org.digestbot.search.QueryUnits;

/** Our own archive and search, put together as the program does it. */
final class ArchiveUnderTest implements AutoCloseable {

  static ArchiveUnderTest open(Path data) {
    return new ArchiveUnderTest();
  }

  void importAll(SyntheticArchive archive) {
    for (int i = 0; i < archive.documents(); i++) {
      archive.document(i);
    }
  }

  void importOne(Digest digest) {}

  int search(String query) {
    return 0;
  }

  QueryUnits units(String query) {
    return new QueryUnits(List.of());
  }

  void complete(String prefix) {}

  @Override
  public void close() {}
}
