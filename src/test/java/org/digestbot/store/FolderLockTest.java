package org.digestbot.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderLockTest {
  @TempDir Path folder;

  @Test
  void onlyOneHoldsAFolderUntilItLetsGo() throws IOException {
    Path data = folder.resolve("data");
    try (FolderLock first = FolderLock.tryLock(data).orElseThrow()) {
      assertThat(first).isNotNull();
      assertThat(FolderLock.tryLock(data)).isEmpty();
    }
    FolderLock.tryLock(data).orElseThrow().close();
  }
}
