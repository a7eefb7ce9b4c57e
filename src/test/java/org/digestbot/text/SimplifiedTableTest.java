package org.digestbot.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class SimplifiedTableTest {

  @Test
  void theTableIsWhatIcuSays() throws IOException {
    try (InputStream table = SimplifiedTable.class.getResourceAsStream("simplified.txt")) {
      assertThat(table).isNotNull();
      assertThat(new String(table.readAllBytes(), StandardCharsets.UTF_8))
          .isEqualTo(SimplifiedTableGenerator.pairs());
    }
  }
}
