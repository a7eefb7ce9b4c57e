/** From a source into the archive, once: what is new, what changed, and what is gone. */
package org.digestbot.ingest;
