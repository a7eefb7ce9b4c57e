package org.digestbot.parse.format;

import java.util.List;
import org.digestbot.parse.draft.Draft;
import org.digestbot.parse.draft.Reading;
import org.digestbot.parse.html.NewsFeed;

/** News feeds say themselves what is a post: each is an entry, with its address as its own link. */
final class FeedPosts {
  static final String NAME = "news-feed";

  private FeedPosts() {}

  static Reading read(NewsFeed feed) {
    List<Draft> drafts = feed.posts().stream().map(FeedPosts::draft).toList();
    return new Reading(feed.title(), null, drafts);
  }

  private static Draft draft(NewsFeed.Post post) {
    return Draft.at(post.line())
        .title(post.title())
        .author(post.author())
        .date(post.date())
        .ownLink(post.address().isEmpty() ? null : post.address())
        .text(post.address() + "\n\n" + post.body())
        .body(post.body());
  }
}
