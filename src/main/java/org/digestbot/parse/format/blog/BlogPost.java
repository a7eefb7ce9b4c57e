package org.digestbot.parse.format.blog;

import org.digestbot.digest.EntryDate;
import org.jspecify.annotations.Nullable;

/**
 * Where one of several posts stands that a page shows one after another.
 *
 * @param start the index of its first line
 * @param title the index of the line of its title, or -1
 * @param from the index of the first line of its text
 * @param to the index after the last line that may be its text
 * @param author or null
 * @param date or null
 */
record BlogPost(
    int start, int title, int from, int to, @Nullable String author, @Nullable EntryDate date) {

  /** The post that ends no later than where another thing begins. */
  BlogPost upTo(int end) {
    return new BlogPost(start, title, from, Math.max(from, Math.min(to, end)), author, date);
  }
}
