package org.digestbot.parse.format.post;

import java.util.List;
import org.digestbot.parse.draft.Format;

/**
 * Families of posts that people copy out of chats, timelines and channels, or write down by the
 * day. Stateless.
 */
public final class PostFamilies {
  /** Of two that fit equally well, the one named first reads the document. */
  public static final List<Format> ALL =
      List.of(
          new FortunePosts(), // posts that lines of one % part
          new ChatLog(), // Ann, [03.07.2024 09:12], her message
          new HeadedPosts(), // 2024-05-01, and maybe whose post follows
          new NamedPosts(), // Ann Lee @ann above her posts, and maybe their day
          new BoldPosts(), // **Title** Ann, 2024-05-01
          new TaggedPosts(), // posts that #tags begin or end
          new RuledPosts(), // posts that rules part
          new QuotedPosts(), // posts that are quotations
          new LinkedPosts(), // posts that end with their addresses
          new DatedBlocks(), // 2024-05-01: Title, and its text up to a rule
          new DatedNotes()); // 2024-05-01: a note

  private PostFamilies() {}
}
