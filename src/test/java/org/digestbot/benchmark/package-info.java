/** Measures search, import and start on large made-up archives, beside Lucene. */
package org.digestbot.benchmark;
