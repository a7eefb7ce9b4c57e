/** The bot in a terminal, or on piped text: the platform that needs no account. */
package org.digestbot.platform.console;
