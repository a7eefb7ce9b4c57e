/** What an entry is called: its title as a reader sees it, or one derived from its text. */
@NullMarked
package org.digestbot.parse.title;

import org.jspecify.annotations.NullMarked;
