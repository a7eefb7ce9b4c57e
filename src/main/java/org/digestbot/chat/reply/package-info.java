/** What the bot says, without saying how it looks: blocks of text and buttons that are calls. */
package org.digestbot.chat.reply;
