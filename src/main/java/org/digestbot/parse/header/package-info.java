/** Who wrote an entry and when: the lines between its number or title and its text. */
@NullMarked
package org.digestbot.parse.header;

import org.jspecify.annotations.NullMarked;
