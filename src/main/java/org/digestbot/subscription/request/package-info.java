/** What somebody asks for in words: kind, days, times, zones, places and styles. */
package org.digestbot.subscription.request;
