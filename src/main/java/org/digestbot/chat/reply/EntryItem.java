package org.digestbot.chat.reply;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One entry in a list. Immutable.
 *
 * @param id what people type to open it, as shown: {@code #17}
 * @param title of one line
 * @param link the best address to follow, or null
 * @param facts who, when, where, about what; short, in the order of weight
 * @param snippet why it is listed, of one line, or null
 * @param open opens it
 */
public record EntryItem(
    String id,
    RichText title,
    @Nullable String link,
    List<String> facts,
    @Nullable RichText snippet,
    Call open) {
  public EntryItem {
    title = title.asOneLine();
    link = link == null ? null : WebAddress.of(link).orElse(null);
    facts = facts.stream().map(CleanText::line).filter(fact -> !fact.isBlank()).toList();
    snippet = snippet == null ? null : snippet.asOneLine();
  }
}
