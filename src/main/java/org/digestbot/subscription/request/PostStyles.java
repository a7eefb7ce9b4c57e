package org.digestbot.subscription.request;

import java.util.Map;
import java.util.Optional;
import org.digestbot.subscription.PostStyle;
import org.digestbot.text.Fold;

/** Reads styles by what people call them in either language. Stateless and thread-safe. */
final class PostStyles {
  private static final Map<String, PostStyle> NAMES =
      Map.ofEntries(
          Map.entry("brief", PostStyle.BRIEF),
          Map.entry("short", PostStyle.BRIEF),
          Map.entry("简短", PostStyle.BRIEF),
          Map.entry("简洁", PostStyle.BRIEF),
          Map.entry("normal", PostStyle.NORMAL),
          Map.entry("普通", PostStyle.NORMAL),
          Map.entry("标准", PostStyle.NORMAL),
          Map.entry("full", PostStyle.FULL),
          Map.entry("long", PostStyle.FULL),
          Map.entry("完整", PostStyle.FULL),
          Map.entry("详细", PostStyle.FULL));

  private PostStyles() {}

  static Optional<PostStyle> read(String typed) {
    return Optional.ofNullable(NAMES.get(Fold.text(typed).strip()));
  }
}
