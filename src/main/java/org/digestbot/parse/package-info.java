/** Text in, entries out: finds the family that a document belongs to and reads it. */
@NullMarked
package org.digestbot.parse;

import org.jspecify.annotations.NullMarked;
