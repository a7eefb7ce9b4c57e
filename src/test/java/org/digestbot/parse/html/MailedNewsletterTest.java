package org.digestbot.parse.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.digestbot.digest.Entry;
import org.digestbot.parse.DigestParser;
import org.digestbot.parse.Parsed;
import org.digestbot.parse.UnreadableDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Newsletters as they are mailed: tables within tables, which only lay out the page. */
class MailedNewsletterTest {
  private static final String LETTER =
      """
      <html><head><title>Weekly #12</title></head><body><center><table width="100%%"><tr><td>
      <table width="600">
      <tr><td><a href="https://mail.example.com/view">View this email in your browser</a></td></tr>
      <tr><td><h1>Weekly #12</h1></td></tr>
      %s
      <tr><td>You are receiving this email because you asked for it.
      <a href="https://mail.example.com/stop">Unsubscribe</a></td></tr>
      </table></td></tr></table></center></body></html>
      """;

  private static List<Entry> entries(String page) throws UnreadableDocument {
    byte[] bytes = page.getBytes(StandardCharsets.UTF_8);
    return new DigestParser().parse("letter.html", bytes).entries();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<tr><td><table><tr><td><h3>%1$s</h3><p>%2$s</p><a href='%3$s'>Read more</a></td></tr></table></td></tr>",
        "<tr><td><table><tr><td><a href='%3$s'><strong>%1$s</strong></a><br><span>%2$s</span></td></tr></table></td></tr>",
        "<tr><td><a href='%3$s'><img src='https://i.example.com/1.png'></a></td>"
            + "<td><a href='%3$s'>%1$s</a><div>%2$s</div></td></tr>",
        "<tr><td><p><a href='%3$s'>%1$s</a> <span>a.example.com</span></p><p>%2$s</p></td></tr>"
      })
  void whatStandsInTheCellsIsReadLikeAnyPage(String article) throws UnreadableDocument {
    String articles =
        article.formatted("Caches warm up", "They do it at night.", "https://a.example.com/1")
            + article.formatted("Queues, explained", "All wait.", "https://a.example.com/2")
            + article.formatted("A parser in a weekend", "And coffee.", "https://a.example.com/3");

    List<Entry> entries = entries(LETTER.formatted(articles));

    assertThat(Parsed.summaries(entries))
        .containsExactly(
            "Caches warm up -> https://a.example.com/1",
            "Queues, explained -> https://a.example.com/2",
            "A parser in a weekend -> https://a.example.com/3");
    assertThat(entries.get(0).body()).contains("They do it at night.");
    assertThat(Parsed.links(entries.get(0))).containsExactly("https://a.example.com/1");
  }

  @Test
  void aRowThatLeadsSomewhereIsNoHeadOfATable() throws UnreadableDocument {
    String row =
        "<tr><td>%1$s</td><td><a href='https://a.example.com/%1$s'>Title %1$s</a></td></tr>";

    assertThat(
            Parsed.summaries(
                entries(
                    "<html><body><table>"
                        + row.formatted(1)
                        + row.formatted(2)
                        + row.formatted(3)
                        + "</table></body></html>")))
        .containsExactly(
            "Title 1 -> https://a.example.com/1",
            "Title 2 -> https://a.example.com/2",
            "Title 3 -> https://a.example.com/3");
  }
}
