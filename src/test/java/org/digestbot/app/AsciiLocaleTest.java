package org.digestbot.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.digestbot.ChildJvm;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Chinese names where the locale has no Chinese, as for a service on a bare server. */
@EnabledOnOs(OS.LINUX)
class AsciiLocaleTest {
  @TempDir Path folder;

  @BeforeEach
  void onlyWhereTheTestItselfCanNameThem() {
    assumeTrue("UTF-8".equals(System.getProperty("sun.jnu.encoding")));
  }

  @Test
  void filesWhoseNamesCannotBeToldApartAreRefusedAndTheOthersGoOn() throws Exception {
    Path digests = Files.createDirectory(folder.resolve("digests"));
    for (String name : List.of("第一期.md", "第二期.md", "third.md")) {
      Files.writeString(digests.resolve(name), "# Notes\n\nIn " + name + "\n");
    }

    String said = digestbot(folder, 0, "ingest", "--json", "digests");

    assertThat(said).contains("{\"documents\":1,\"entries\":1,");
    assertThat(said.split("set LC_ALL=C.UTF-8, or rename it", -1))
        .as("twice, and twice")
        .hasSize(5);
  }

  @Test
  void aFolderWithSuchANameIsNoPlaceToWorkIn() throws Exception {
    Path here = Files.createDirectory(folder.resolve("周报"));

    assertThat(digestbot(here, 2, "doctor"))
        .isEqualTo(
            "digestbot: this folder's name has characters that this locale does not have;"
                + " set LC_ALL=C.UTF-8\n");
    assertThat(folder).isDirectoryContaining("glob:**周报").isDirectoryNotContaining("glob:**[?]*");
  }

  @Test
  void aSettingWithSuchAPathIsNamed() throws Exception {
    Files.createDirectory(folder.resolve("config"));
    Files.writeString(folder.resolve("config/digestbot.yaml"), "sources:\n- name: w\n  path: 周报\n");

    assertThat(digestbot(folder, 78, "ingest")).contains("line 2").contains("LC_ALL=C.UTF-8");
  }

  /** All that it says. */
  private String digestbot(Path here, int exitCode, String... arguments)
      throws IOException, InterruptedException {
    ProcessBuilder builder = new ChildJvm(folder).running("org.digestbot.Main", arguments);
    builder.environment().put("LC_ALL", "POSIX");
    Process process = builder.directory(here.toFile()).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(said).isEqualTo(exitCode);
    return said;
  }
}
