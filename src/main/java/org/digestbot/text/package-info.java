/** How text is folded and cut into words, the same for topics, the index, queries and marks. */
package org.digestbot.text;
