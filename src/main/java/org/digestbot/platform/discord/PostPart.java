package org.digestbot.platform.discord;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;

/**
 * One message of a post, in its two forms, with what it is recognised by: a nonce, by which Discord
 * itself tells a repetition for some minutes, and a mark in the message, by which the bot finds it
 * later. Immutable.
 *
 * @param card the request's body
 * @param plain the same without anything that Discord could find fault with
 */
record PostPart(DataObject card, DataObject plain, int mark) {
  private static final int SUPPRESS_NOTIFICATIONS = 1 << 12;
  private static final int LONGEST_CONTENT = 2_000;
  private static final int TEXT = 10;

  /** Far above the ids that Discord gives to components by itself. */
  private static final int FIRST_MARK = 1 << 30;

  /**
   * @param key what no other message has
   */
  static PostPart of(MessageCreateData message, String key, boolean silent) {
    DataObject card = DataObject.fromJson(message.toData().toJson());
    int mark = mark(key);
    card.getArray("components").getObject(0).put("id", mark);
    DataObject plain =
        DataObject.empty()
            .put("content", Breaks.shortened(text(card), LONGEST_CONTENT))
            .put("allowed_mentions", card.getObject("allowed_mentions"));
    for (DataObject body : new DataObject[] {card, plain}) {
      body.put("nonce", key).put("enforce_nonce", true);
      body.put("flags", body.getInt("flags", 0) | (silent ? SUPPRESS_NOTIFICATIONS : 0));
    }
    return new PostPart(card, plain, mark);
  }

  /** All that a message says, a line for each of its texts. */
  static String text(DataObject message) {
    StringBuilder out = new StringBuilder();
    collect(message.getArray("components"), out);
    return out.toString().strip();
  }

  /** The body of a new thread of a forum, whose first message this is. */
  static DataObject inThread(DataObject body, String title, DataArray tags) {
    DataObject message =
        DataObject.fromJson(body.toJson()).remove("nonce").remove("enforce_nonce").remove("tts");
    return DataObject.empty().put("name", title).put("applied_tags", tags).put("message", message);
  }

  /** Whether a message of the bot's own is this one. */
  boolean is(DataObject message) {
    DataArray components = message.optArray("components").orElseGet(DataArray::empty);
    return components.stream(DataArray::getObject).anyMatch(c -> c.getInt("id", 0) == mark)
        || (components.isEmpty()
            && plain.getString("content").equals(message.getString("content", "")));
  }

  private static int mark(String key) {
    UUID hash = UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8));
    return FIRST_MARK | ((int) hash.getLeastSignificantBits() & (FIRST_MARK - 1));
  }

  private static void collect(DataArray components, StringBuilder out) {
    components.stream(DataArray::getObject)
        .forEach(
            component -> {
              if (component.getInt("type", 0) == TEXT) {
                out.append(component.getString("content", "")).append('\n');
              }
              component.optArray("components").ifPresent(inner -> collect(inner, out));
            });
  }
}
