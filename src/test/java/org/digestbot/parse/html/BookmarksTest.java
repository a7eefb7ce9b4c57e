package org.digestbot.parse.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.digestbot.digest.Entry;
import org.digestbot.parse.DigestParser;
import org.digestbot.parse.Parsed;
import org.digestbot.parse.UnreadableDocument;
import org.junit.jupiter.api.Test;

/** Bookmarks as browsers export them. */
class BookmarksTest {
  @Test
  void oneThatIsNamedAsPagesOfOthersOftenAreIsABookmarkOfItsOwn() throws UnreadableDocument {
    List<Entry> entries =
        new DigestParser()
            .parse("bookmarks.html", BOOKMARKS.getBytes(StandardCharsets.UTF_8))
            .entries();

    assertThat(entries)
        .extracting(Entry::title, Parsed::ownLink, Entry::section)
        .containsExactly(
            tuple("Films of mine", "https://a.example.com/films", "Video"),
            tuple("YouTube", "https://www.youtube.com/", "Video"),
            tuple("GitHub", "https://github.com/", "Code"),
            tuple("Docs", "https://b.example.com/docs", "Code"));
    assertThat(entries.get(0).body()).isEqualTo("Of the sea.");
  }

  private static final String BOOKMARKS =
      """
      <!DOCTYPE NETSCAPE-Bookmark-file-1>
      <META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=UTF-8">
      <TITLE>Bookmarks</TITLE>
      <H1>Bookmarks</H1>
      <DL><p>
          <DT><H3 ADD_DATE="1700000000">Video</H3>
          <DL><p>
              <DT><A HREF="https://a.example.com/films" ADD_DATE="1700000000">Films of mine</A>
              <DD>Of the sea.
              <DT><A HREF="https://www.youtube.com/" ADD_DATE="1700000000">YouTube</A>
          </DL><p>
          <DT><H3 ADD_DATE="1700000000">Code</H3>
          <DL><p>
              <DT><A HREF="https://github.com/" ADD_DATE="1700000000">GitHub</A>
              <DT><A HREF="https://b.example.com/docs" ADD_DATE="1700000000">Docs</A>
          </DL><p>
      </DL><p>
      """;
}
