/** Posts as people copy them one below the other, or keep them by the day. */
@NullMarked
package org.digestbot.parse.format.post;

import org.jspecify.annotations.NullMarked;
