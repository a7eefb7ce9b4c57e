/** Which entries a subscription brings: filters read, and many held against an entry at once. */
package org.digestbot.subscription.filter;
