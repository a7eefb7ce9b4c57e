/** Weeklies, newsletters, link lists and notes: what stands in sections and lists. */
@NullMarked
package org.digestbot.parse.format.list;

import org.jspecify.annotations.NullMarked;
