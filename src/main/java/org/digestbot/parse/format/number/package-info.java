/** Digests that number their entries. */
@NullMarked
package org.digestbot.parse.format.number;

import org.jspecify.annotations.NullMarked;
