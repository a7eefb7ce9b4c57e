package org.digestbot.listing;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.digestbot.chat.reply.WebAddress;
import org.digestbot.digest.Entry;
import org.digestbot.digest.Link;
import org.digestbot.digest.LinkRole;

/** Chooses which of an entry's links a reader wants to see. */
public final class BestLinks {
  private static final List<LinkRole> ORDER =
      List.of(LinkRole.REFERENCE, LinkRole.OWN, LinkRole.IMAGE, LinkRole.PLACEHOLDER);
  private static final Set<String> POSTS = Set.of("x.com", "weibo.com", "m.weibo.cn", "t.co");

  private BestLinks() {}

  /** What it recommends; its own address, a picture or a placeholder only for want of that. */
  public static List<Link> of(Entry entry) {
    for (LinkRole role : ORDER) {
      List<Link> links =
          entry.links().stream()
              .filter(link -> link.role() == role && WebAddress.of(link.canonical()).isPresent())
              .toList();
      if (!links.isEmpty()) {
        return links;
      }
    }
    return List.of();
  }

  /** The one to follow: the article that the entry is, or what a mere post is about. */
  public static Optional<String> first(Entry entry) {
    return entry
        .ownLink()
        .map(Link::canonical)
        .filter(own -> WebAddress.site(own).filter(site -> !POSTS.contains(site)).isPresent())
        .or(() -> of(entry).stream().map(Link::canonical).findFirst());
  }
}
