/** The port that finds candidates: what the index is asked for, and what it answers. */
package org.digestbot.search.index;
