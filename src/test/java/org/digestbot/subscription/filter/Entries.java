package org.digestbot.subscription.filter;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.digestbot.digest.ArchivedEntry;
import org.digestbot.digest.Entry;
import org.digestbot.digest.EntryId;
import org.digestbot.digest.Link;
import org.digestbot.digest.LinkRole;
import org.digestbot.digest.Topic;
import org.digestbot.digest.TopicMatcher;
import org.digestbot.digest.Topics;
import org.jspecify.annotations.Nullable;

/** Entries for tests of filters, with the topics that an import finds in them. */
final class Entries {
  static final Topics TOPICS =
      new Topics(
          List.of(
              new Topic("llm", "Large language models", "大语言模型", List.of("LLM", "大模型"), null),
              new Topic("rag", "Retrieval-augmented generation", "检索增强生成", List.of("RAG"), "llm"),
              new Topic("fine-tuning", "Fine-tuning", "微调", List.of("LoRA"), "llm"),
              new Topic("agents", "AI agents", "智能体", List.of("agent", "AI agent"), null),
              new Topic("security", "Security", "安全", List.of("prompt injection"), null)));

  private static final TopicMatcher MATCHER = new TopicMatcher(TOPICS);

  private Entries() {}

  static ArchivedEntry entry(String title, String body, String... links) {
    return by(null, null, null, title, body, links);
  }

  static ArchivedEntry by(
      @Nullable String author,
      @Nullable String handle,
      @Nullable String section,
      String title,
      String body,
      String... links) {
    List<Link> all = new ArrayList<>();
    for (String link : links) {
      all.add(new Link(link, link, LinkRole.REFERENCE, null));
    }
    return new ArchivedEntry(
        new EntryId(false, 1),
        "weekly",
        "weekly/1.md",
        null,
        MATCHER.topicsOf(title, body),
        Instant.EPOCH,
        false,
        new Entry(1, 1, null, title, true, author, handle, null, section, body, all));
  }
}
