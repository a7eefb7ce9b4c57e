package org.digestbot.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CedictReaderTest {
  private static final String WORDS =
      """
      # a comment
      圖書館 图书馆 [tu2 shu1 guan3] /library (building)/CL:家[jia1],個|个[ge4]/
      借 借 [jie4] /to lend/to borrow/
      借閱 借阅 [jie4 yue4] /to borrow (books)/to check out; to take out/
      this is no entry
      王 王 [Wang2] /surname Wang/
      """;

  @TempDir Path folder;

  @Test
  void wordsWithShortGlossesAreTaken() throws IOException {
    Path file = Files.writeString(folder.resolve("words.u8"), WORDS);

    CedictReader.Words words = CedictReader.read(file);

    assertThat(words.lines()).isEqualTo(4);
    assertThat(words.faults()).isEqualTo(1);
    assertThat(words.problems()).singleElement().asString().contains("words.u8:5: ");
    assertThat(words.pairs().stream().map(pair -> pair.english() + " " + pair.chinese()))
        .containsExactly("[library] [图书馆]", "[borrow] [借阅]", "[check out] [借阅]", "[take out] [借阅]");
  }

  @Test
  void packedFilesAreUnpacked() throws IOException {
    Path file = folder.resolve("words.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
      out.write(WORDS.getBytes(StandardCharsets.UTF_8));
    }

    assertThat(CedictReader.read(file).lines()).isEqualTo(4);
  }

  @Test
  void somethingElseIsRefused() throws IOException {
    Path file = Files.write(folder.resolve("notes.txt"), List.of("nothing", "of the kind"));

    assertThatThrownBy(() -> CedictReader.read(file))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("is it a CC-CEDICT file?");
  }
}
