/** How entries, links and topics are put into replies: the same in answers and in posts. */
package org.digestbot.listing;
