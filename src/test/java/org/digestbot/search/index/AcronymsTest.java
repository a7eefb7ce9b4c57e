package org.digestbot.search.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.digestbot.search.index.Acronyms.Pair;
import org.junit.jupiter.api.Test;

class AcronymsTest {

  @Test
  void textsSayWhatAnAcronymStandsFor() {
    assertThat(Acronyms.in("用检索增强生成（RAG）做问答")).containsExactly(new Pair("rag", "用检索增强生成"));
    assertThat(Acronyms.in("Retrieval-Augmented Generation (RAG) explained"))
        .containsExactly(new Pair("rag", "retrieval augmented generation"));
    assertThat(Acronyms.in("强大的专家混合模型 (MoE)")).containsExactly(new Pair("moe", "专家混合模型"));
  }

  @Test
  void otherBracketsSayNothing() {
    assertThat(Acronyms.in("见下文（图）和 (see below) 以及 (2023)，()（")).isEmpty();
    assertThat(Acronyms.in("Something else (RAG)")).isEmpty();
  }

  @Test
  void aLongFormIsWhatSeveralTextsAgreeOn() {
    assertThat(Acronyms.agreed(List.of("用检索增强生成", "关于检索增强生成", "检索增强生成"))).containsExactly("检索增强生成");
    assertThat(Acronyms.agreed(List.of("检索增强生成"))).isEmpty();
  }
}
