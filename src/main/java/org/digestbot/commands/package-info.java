/** What the bot can do: one class per command, the same for every platform. */
package org.digestbot.commands;
