package org.digestbot.chat;

/**
 * Who calls, as far as a command needs to know. Immutable.
 *
 * @param id the platform's own id of the person
 * @param name what to call them; text from outside
 * @param role what they may do in this chat
 * @param language what they read
 * @param place the kind of conversation they call from
 */
public record Caller(String id, String name, Role role, Language language, Place place) {
  /** Whether nobody else reads along. */
  public boolean inPrivate() {
    return place == Place.PRIVATE;
  }
}
