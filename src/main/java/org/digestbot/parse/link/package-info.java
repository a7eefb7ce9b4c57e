/** Every link of a text exactly as printed, and the form in which its printings are one page. */
@NullMarked
package org.digestbot.parse.link;

import org.jspecify.annotations.NullMarked;
