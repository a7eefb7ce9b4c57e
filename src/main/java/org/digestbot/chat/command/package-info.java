/** What a command is, and how a typed line or a pressed button reaches its handler. */
package org.digestbot.chat.command;
