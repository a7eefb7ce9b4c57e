/** What a digest, an entry, a link and a topic are, and the port that reads those that are kept. */
package org.digestbot.digest;
