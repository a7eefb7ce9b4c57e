package org.digestbot.chat.reply;

import java.util.List;

/**
 * One link in a list. Immutable.
 *
 * @param title of one line
 * @param address {@code http} or {@code https}
 * @param facts when, who, in which entries; short. The site can be seen from the address
 */
public record LinkItem(String title, String address, List<String> facts) {
  public LinkItem {
    title = CleanText.line(title);
    address =
        WebAddress.of(address).orElseThrow(() -> new IllegalArgumentException("not a web address"));
    facts = facts.stream().map(CleanText::line).filter(fact -> !fact.isBlank()).toList();
  }
}
