/** HTML pages as the Markdown of their main content, and the posts of news feeds. */
@NullMarked
package org.digestbot.parse.html;

import org.jspecify.annotations.NullMarked;
