package org.digestbot.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldTest {

  @ParameterizedTest
  @CsvSource({
    "RAG, rag",
    "ＲＡＧ, rag",
    "檢索增強生成, 检索增强生成",
    "Café Ñandú, cafe nandu",
    "'e\u0301', e",
    "𝐊𝐚𝐫𝐩𝐚𝐭𝐡𝐲, karpathy",
    "ﾊﾞｲﾄ, バイト",
    "か\u3099, が",
    "й, й",
    "大\u200b模型, 大模型",
    "①, 1",
    "“É—Ü”…, “e—u”...",
    "'E\u0301É', ee",
    "İstanbul, istanbul",
  })
  void formsOfTheSameTextFoldAlike(String original, String folded) {
    assertThat(Fold.text(original)).isEqualTo(folded);
  }

  @Test
  void aPlaceInTheFoldedTextLeadsBackToTheOriginal() {
    String original = "①ﬁne 檢索（ＲＡＧ）";
    Folded folded = Fold.fold(original);
    int start = folded.text().indexOf("rag");
    assertThat(folded.text()).isEqualTo("1fine 检索(rag)");
    assertThat(original.substring(folded.originalStart(start), folded.originalEnd(start + 3)))
        .isEqualTo("ＲＡＧ");
    assertThat(original.substring(folded.originalStart(1), folded.originalEnd(2)))
        .as("half a ligature is the whole ligature")
        .isEqualTo("ﬁ");
    assertThat(folded.originalEnd(folded.text().length())).isEqualTo(original.length());
  }

  @Test
  void aTextFoldsAsItsPartsDo() {
    String left = "Ｇ檢É";
    String right = "ﬃ 大Ω";
    assertThat(Fold.text(left + right)).isEqualTo(Fold.text(left) + Fold.text(right));
  }
}
