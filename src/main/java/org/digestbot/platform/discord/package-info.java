/**
 * The bot on Discord: slash commands, buttons, menus, mentions and direct messages, through JDA.
 */
@org.jspecify.annotations.NullMarked
package org.digestbot.platform.discord;
