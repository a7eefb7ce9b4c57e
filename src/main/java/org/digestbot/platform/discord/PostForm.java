package org.digestbot.platform.discord;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import net.dv8tion.jda.api.entities.channel.attribute.IPostContainer;
import net.dv8tion.jda.api.entities.channel.forums.ForumTag;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;
import org.digestbot.chat.post.Post;
import org.digestbot.chat.reply.Block;

/** A post as Discord shows it. Immutable. */
final class PostForm {
  private static final int LONGEST_TITLE = 100;

  /** Nobody asked for a post, so nobody turns its pages: whoever presses is answered alone. */
  private static final String NOBODY = "0";

  private final List<PostPart> parts;
  private final String title;
  private final String text;

  private PostForm(List<PostPart> parts, String title, String text) {
    this.parts = parts;
    this.title = title;
    this.text = text;
  }

  static PostForm of(Post post, DiscordRenderer renderer) {
    List<MessageCreateData> messages =
        renderer.render(
            post.content(), new DiscordRenderer.Audience(NOBODY, null, post.language()));
    StringBuilder text = new StringBuilder();
    messages.forEach(message -> text.append(PostPart.text(message.toData())).append('\n'));
    // Post ids begin anew with an archive; what is said tells such posts apart.
    String key =
        "p"
            + Long.toUnsignedString(post.id(), Character.MAX_RADIX)
            + "."
            + Integer.toUnsignedString(text.toString().hashCode(), Character.MAX_RADIX);
    List<PostPart> parts = new ArrayList<>();
    for (int i = 0; i < messages.size(); i++) {
      parts.add(PostPart.of(messages.get(i), DiscordSender.nonce(key, i), post.silent()));
    }
    return new PostForm(List.copyOf(parts), title(post, text.toString()), text.toString());
  }

  List<PostPart> parts() {
    return parts;
  }

  /** What a thread with this post is called. */
  String title() {
    return title;
  }

  /** The ids of the tags that a thread in this forum needs: the one that fits, where one does. */
  DataArray tags(IPostContainer forum) {
    DataArray tags = DataArray.empty();
    if (forum.isTagRequired()) {
      String said = text.toLowerCase(Locale.ROOT);
      List<ForumTag> free =
          forum.getAvailableTags().stream().filter(tag -> !tag.isModerated()).toList();
      free.stream()
          .filter(tag -> said.contains(tag.getName().toLowerCase(Locale.ROOT)))
          .findFirst()
          .or(() -> free.stream().findFirst())
          .ifPresent(tag -> tags.add(tag.getId()));
    }
    return tags;
  }

  private static String title(Post post, String text) {
    Optional<String> heading =
        post.content().blocks().stream()
            .filter(Block.Heading.class::isInstance)
            .map(block -> ((Block.Heading) block).text().text().strip())
            .filter(words -> !words.isEmpty())
            .findFirst();
    String title = heading.orElseGet(() -> text.lines().findFirst().orElse("").strip());
    return title.isEmpty() ? "…" : Breaks.shortened(title, LONGEST_TITLE);
  }
}
