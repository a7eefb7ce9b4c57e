/** The families of digests: which one a document belongs to, and its entries. */
@NullMarked
package org.digestbot.parse.format;

import org.jspecify.annotations.NullMarked;
