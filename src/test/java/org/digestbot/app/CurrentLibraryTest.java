package org.digestbot.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.digestbot.commands.Library;
import org.digestbot.config.ConfigFolder;
import org.digestbot.digest.Topics;
import org.digestbot.ingest.Arrivals;
import org.digestbot.ingest.Ingest;
import org.digestbot.ingest.TextDocuments;
import org.digestbot.search.dictionary.Glossary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CurrentLibraryTest {
  @TempDir Path folder;

  @Test
  void whoIsBeingAnsweredFromTheSamplesAtTheFirstImportIsAnsweredToTheEnd() {
    Home home = new Home(folder, ConfigFolder.find(null, Map.of(), folder), Map.of());
    OpenArchive.Meaning meaning =
        new OpenArchive.Meaning(
            Topics.NONE, new Glossary(List.of()), InstantSource.system(), ZoneOffset.UTC);
    Progress progress = Progress.to(System.err);
    try (OpenArchive own =
            OpenArchive.open(home.archiveFile(), false, meaning, progress, Arrivals.NONE);
        CurrentLibrary current = new CurrentLibrary(own, home, meaning, progress)) {
      Library before = current.get();
      own.ingest()
          .run(
              Ingest.LOCAL,
              TextDocuments.of("mine.md", "A note of my own"),
              true,
              Ingest.Progress.NONE);

      assertThat(current.get().sample()).isFalse();
      assertThat(before.search().search("rag", 0, 1).total()).isPositive();
    }
    assertThat(home.samplesFile()).doesNotExist();
  }
}
