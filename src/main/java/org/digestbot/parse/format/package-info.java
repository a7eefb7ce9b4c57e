/**
 * The families of digests: which one a document belongs to, and its entries.
 *
 * <p>{@link Formats} asks each family how well it fits a document; the one that fits best cuts it
 * into drafts, which {@link Entries} completes. By what parts one entry from the next, the families
 * are:
 *
 * <ul>
 *   <li>numbers: {@link NumberedPosts}, {@link NumberedSections};
 *   <li>items, of sections or of one list: {@link LinkDigest}, {@link NoteList}, {@link
 *       BlogArchive};
 *   <li>titles above texts: {@link TitledNews}, {@link Questions}, {@link ListedTexts};
 *   <li>who wrote an entry, and when: {@link ChatLog}, {@link HeadedPosts}, {@link BoldPosts},
 *       {@link DatedPosts}, {@link DatedTitles}, {@link SignedPosts};
 *   <li>marks around texts: {@link TaggedPosts}, {@link RuledPosts}, {@link QuotedPosts};
 *   <li>nothing, because all is one entry: {@link ScrapedPage}, {@link SingleDocument}.
 * </ul>
 *
 * <p>What several families share about lines is in packages of its own: what a site prints around
 * texts, who wrote what and when, the items of a section.
 */
@NullMarked
package org.digestbot.parse.format;

import org.jspecify.annotations.NullMarked;
