/** What somebody typed: its words and filters, and the units that it asks for. */
package org.digestbot.search.query;
