/** HTML pages as the Markdown of their main content. */
@NullMarked
package org.digestbot.parse.html;

import org.jspecify.annotations.NullMarked;
