/** Posts and alerts: what is owed to whom is planned, kept in the outbox, and handed over. */
package org.digestbot.delivery;
