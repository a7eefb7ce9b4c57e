/** The ports on SQLite: entries, search tables, subscriptions and the outbox, in one file. */
package org.digestbot.store;
