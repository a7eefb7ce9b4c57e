package org.digestbot.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class EntryViewTest {
  @Test
  void aLongTextIsPagedBetweenLinesAndNothingIsLost() {
    String text = "A line of some length that repeats itself.\n".repeat(300).strip();
    List<String> pages = EntryView.pages(text);
    assertThat(pages).hasSizeGreaterThan(4).allMatch(page -> page.length() <= 3_000);
    assertThat(String.join("\n", pages)).isEqualTo(text);
  }
}
