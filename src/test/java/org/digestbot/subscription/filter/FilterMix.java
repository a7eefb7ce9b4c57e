package org.digestbot.subscription.filter;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.digestbot.digest.ArchivedEntry;

/** Makes up filters and entries of the same few words, so that they meet often. */
final class FilterMix {
  private static final List<String> WORDS =
      List.of(
          "rag",
          "微调",
          "檢索增強生成",
          "agents",
          "LoRA",
          "python",
          "rust",
          "评测",
          "知識庫",
          "入门",
          "库",
          "gpt-4",
          "C++",
          "open-source",
          "Ｌａｎｇｃｈａｉｎ",
          "models",
          "啊啊",
          "啊",
          "啊啊啊",
          "chain of thought");
  private static final List<String> PEOPLE = List.of("dotey", "宝玉", "Ada Wong", "simonw");
  private static final List<String> SITES = List.of("github.com", "arxiv.org", "www.x.com");

  private final Random random;

  FilterMix(long seed) {
    random = new Random(seed);
  }

  private String one(List<String> values) {
    return values.get(random.nextInt(values.size()));
  }

  String filter() {
    List<String> parts = new ArrayList<>();
    for (int i = random.nextInt(5); i >= 0; i--) {
      String part =
          switch (random.nextInt(9)) {
            case 0 -> "from:\"" + one(PEOPLE) + '"';
            case 1 -> "site:" + one(SITES);
            case 2 -> '"' + one(WORDS) + ' ' + one(WORDS) + '"';
            case 3 -> "topic:rag";
            case 4 -> "-" + one(WORDS);
            case 5 -> "-\"" + one(WORDS) + '"';
            default -> one(WORDS);
          };
      parts.add(part);
    }
    return String.join(" ", parts);
  }

  ArchivedEntry entry() {
    StringBuilder body = new StringBuilder();
    for (int i = random.nextInt(12); i >= 0; i--) {
      body.append(one(WORDS)).append(random.nextBoolean() ? " " : "，");
    }
    return Entries.by(
        random.nextBoolean() ? one(PEOPLE) : null,
        random.nextBoolean() ? "dotey" : null,
        random.nextInt(4) == 0 ? one(WORDS) : null,
        one(WORDS) + one(WORDS),
        body.toString(),
        "https://" + one(SITES) + "/" + random.nextInt(9));
  }
}
