package org.digestbot.delivery;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.digestbot.chat.reply.Block;
import org.digestbot.chat.reply.Reply;

/**
 * Writes replies as JSON and reads them again just as they were, so that a post says on its last
 * attempt what it said on its first. Thread-safe.
 */
final class FrozenReply {
  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .addMixIn(Block.class, Kinds.class)
          .visibility(PropertyAccessor.ALL, Visibility.NONE)
          .visibility(PropertyAccessor.FIELD, Visibility.ANY)
          .visibility(PropertyAccessor.CREATOR, Visibility.PUBLIC_ONLY)
          .serializationInclusion(JsonInclude.Include.NON_NULL)
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
          .build();

  private FrozenReply() {}

  /** What tells the kinds of blocks apart. */
  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "block")
  @JsonSubTypes({
    @JsonSubTypes.Type(value = Block.Heading.class, name = "heading"),
    @JsonSubTypes.Type(value = Block.Paragraph.class, name = "paragraph"),
    @JsonSubTypes.Type(value = Block.Passage.class, name = "passage"),
    @JsonSubTypes.Type(value = Block.EntryList.class, name = "entries"),
    @JsonSubTypes.Type(value = Block.LinkList.class, name = "links"),
    @JsonSubTypes.Type(value = Block.Fields.class, name = "fields"),
    @JsonSubTypes.Type(value = Block.Counts.class, name = "counts"),
    @JsonSubTypes.Type(value = Block.ChatChoice.class, name = "chatChoice"),
    @JsonSubTypes.Type(value = Block.Note.class, name = "note")
  })
  private interface Kinds {}

  static String freeze(Reply reply) {
    try {
      return JSON.writeValueAsString(reply);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a reply that cannot be written as JSON", e);
    }
  }

  /**
   * Reads what {@link #freeze} wrote.
   *
   * @throws IllegalArgumentException when the text is anything else
   */
  static Reply thaw(String json) {
    try {
      return JSON.readValue(json, Reply.class);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("no frozen reply: " + e.getOriginalMessage(), e);
    }
  }
}
