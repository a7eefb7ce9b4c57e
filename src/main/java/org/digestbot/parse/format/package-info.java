/**
 * The families of digests, and which one a document belongs to.
 *
 * <p>{@link Formats} asks each family how well it fits a document; the one that fits best cuts it
 * into drafts, which are completed to entries. The families stand in packages by what parts one
 * entry from the next: numbers, the posts themselves, the items of lists, the pages of a blog. What
 * none of them reads is one entry.
 */
@NullMarked
package org.digestbot.parse.format;

import org.jspecify.annotations.NullMarked;
