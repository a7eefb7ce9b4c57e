/** Who and where: the conversations, the people in them and the languages they read. */
package org.digestbot.chat;
