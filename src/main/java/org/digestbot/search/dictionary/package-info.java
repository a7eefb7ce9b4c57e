/** The words that people ask with: what they mean in both languages, and which say little. */
package org.digestbot.search.dictionary;
