/** The items of a section: numbered, bulleted, headed, in tables or in paragraphs. */
@NullMarked
package org.digestbot.parse.item;

import org.jspecify.annotations.NullMarked;
