/** The dates in what somebody typed. */
package org.digestbot.search.date;
