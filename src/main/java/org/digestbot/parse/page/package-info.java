/** What a site prints around its texts, as it comes along when somebody copies a page as text. */
@NullMarked
package org.digestbot.parse.page;

import org.jspecify.annotations.NullMarked;
