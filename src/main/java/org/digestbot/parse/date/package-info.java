/** When something was written: dates as people print them, in English and Chinese. */
@NullMarked
package org.digestbot.parse.date;

import org.jspecify.annotations.NullMarked;
