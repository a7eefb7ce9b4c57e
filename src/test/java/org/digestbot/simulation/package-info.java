/**
 * A month in minutes: the whole bot as a process of its own against both fake platforms, which is
 * killed, cut off and told to wait, and in the end is asked what became of every post.
 */
package org.digestbot.simulation;
