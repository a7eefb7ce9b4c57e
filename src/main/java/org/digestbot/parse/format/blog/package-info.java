/** Blogs and articles as text that was copied out of a page. */
@NullMarked
package org.digestbot.parse.format.blog;

import org.jspecify.annotations.NullMarked;
