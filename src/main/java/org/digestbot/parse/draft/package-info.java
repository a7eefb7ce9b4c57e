/** What a family makes of a document: how well it fits, and drafts of its entries. */
@NullMarked
package org.digestbot.parse.draft;

import org.jspecify.annotations.NullMarked;
