package org.digestbot.parse.format.list;

import java.util.List;
import org.digestbot.parse.draft.Format;

/**
 * Families of lists: items of sections or of one list, and texts below a list of titles. Stateless.
 */
public final class ListFamilies {
  /** Of two that fit equally well, the one named first reads the document. */
  public static final List<Format> ALL =
      List.of(
          new BlogArchive(), // • Title, its text indented beneath
          new TitledNews(), // 01 Title or ■ Title, its text
          new Highlights(), // passages, each with the link to its place behind it
          new Questions(), // Q: …, its answer
          new LinkDigest(), // sections of items that lead somewhere
          new NoteList(), // a list of sentences that lead nowhere
          new Excerpts(), // headings, below each what is quoted from there
          new ListedTexts()); // contents, and the texts that they name

  private ListFamilies() {}
}
