/** When work is done, again and again. What is due, and when, is no business of this package. */
package org.digestbot.schedule;
