package org.digestbot.chat;

/**
 * Who calls, as far as a command needs to know. Immutable.
 *
 * @param id the platform's own id of the person
 * @param name what to call them; text from outside
 * @param role what they may do in this chat
 * @param language what they read
 */
public record Caller(String id, String name, Role role, Language language) {}
