package org.digestbot.digest;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One item of a digest, as its document has it: the unit that is found, shown and posted.
 * Immutable.
 *
 * @param position its place in the document, from 1
 * @param line its first line in the document, from 1
 * @param number the ordinal as printed, neither unique nor complete, or null
 * @param title the title, printed or derived; never blank
 * @param titlePrinted whether the document prints the title
 * @param author the display name as printed, or null
 * @param handle the account name without {@code @}, or null
 * @param date the date that the entry itself prints, or null
 * @param section the heading of the document under which it stands, or null
 * @param body the text as printed, without the header lines; may be empty
 * @param links every distinct link in order of appearance, its own included
 */
public record Entry(
    int position,
    int line,
    @Nullable String number,
    String title,
    boolean titlePrinted,
    @Nullable String author,
    @Nullable String handle,
    @Nullable EntryDate date,
    @Nullable String section,
    String body,
    List<Link> links) {

  public Entry {
    links = List.copyOf(links);
  }

  /** Whether it is more than a number that its document keeps for a text to come. */
  public boolean saysSomething() {
    return titlePrinted || !body.isBlank() || !links.isEmpty();
  }

  /** The entry's own address, where it has one. */
  public Optional<Link> ownLink() {
    return links.stream().filter(link -> link.role() == LinkRole.OWN).findFirst();
  }
}
