/** Which entries a query finds, and in which order. */
package org.digestbot.search.rank;
