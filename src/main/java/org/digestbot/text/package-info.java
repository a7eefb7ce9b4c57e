/**
 * How text is folded and cut into words, the same for topics, the index, queries and marks; and the
 * texts that the program brings along.
 */
package org.digestbot.text;
