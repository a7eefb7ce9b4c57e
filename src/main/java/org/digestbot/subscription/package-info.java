/** Who wants what, where and when: filters, times, and the port that keeps them. */
package org.digestbot.subscription;
