/** What the user typed, understood and answered: a query, candidates, and a scored page of hits. */
package org.digestbot.search;
