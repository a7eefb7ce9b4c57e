/** How a running bot is doing: a page for health checks and people, and one for Prometheus. */
package org.digestbot.health;
