package org.digestbot.parse.format.post;

import static org.assertj.core.api.Assertions.assertThat;

import org.digestbot.digest.Digest;
import org.digestbot.digest.Entry;
import org.digestbot.parse.Parsed;
import org.junit.jupiter.api.Test;

class FortunePostsTest {

  @Test
  void percentSignsPartPostsAndADayHeadsThoseBelowIt() {
    Digest month =
        Parsed.digest(
            "posts-2023-09.md",
            """
            2023-09-07 Thursday,  7 September 2023

            > A harbour is a promise.

            -- [me](https://a.example.com/said)

            %

            ### cranes, an anecdote

            Two of them were sold to a museum, and nobody told the third.

            Now it lifts children.

            %

            #### [On the language of knots](https://b.example.com/knots)

            Just because there is a pub of that name.

            %
            2023-09-08 tweets for 2023-09-08
            The ferry is late again

            <p class="permalink"><a href="https://x.com/annlee/status/1">link</a><p>
            %
            """);

    assertThat(month.format()).isEqualTo("fortune-posts");
    assertThat(month.entries())
        .extracting(entry -> entry.date() + " " + entry.title())
        .containsExactly(
            "2023-09-07 A harbour is a promise.",
            "2023-09-07 cranes, an anecdote",
            "2023-09-07 On the language of knots",
            "2023-09-08 The ferry is late again");
    assertThat(month.entries().stream().map(Parsed::ownLink))
        .contains("https://b.example.com/knots");
    assertThat(month.entries()).flatExtracting(Parsed::links).hasSize(3);
  }

  @Test
  void aFileOfSayingsHasNoDays() {
    assertThat(
            Parsed.entries(
                "Knots hold.\n%\nShips that leave at night come back.\n  -- Ann\n%\nFerries come back.\n"))
        .extracting(Entry::title)
        .containsExactly(
            "Knots hold.", "Ships that leave at night come back.", "Ferries come back.");
  }

  @Test
  void commentsOfCodeAreNoMarks() {
    String code = "% Plots a circle.\n%\nx = cos(t);\n%\n% The other axis.\ny = sin(t);\n%\n";

    assertThat(Parsed.entries(code)).hasSize(1);
  }
}
