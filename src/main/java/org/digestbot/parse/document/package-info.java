/** A document before its entries: its text, headings, front matter and footers. */
@NullMarked
package org.digestbot.parse.document;

import org.jspecify.annotations.NullMarked;
