package org.digestbot.chat.post;

import org.digestbot.chat.Chat;
import org.digestbot.chat.Language;
import org.digestbot.chat.reply.Reply;

/**
 * A message that nobody asked for, on its way to one chat. Immutable.
 *
 * @param id never used for another post; what a platform derives its own key against repetition
 *     from
 * @param content what it says; its buttons must leave the post as it is: what they show, they show
 *     to whoever presses
 * @param language what the platform's own words around it are in
 * @param silent whether it makes no sound
 * @param publish whether followers of an announcement channel get it, too
 * @param sent how many parts of it are out already, where the platform needs several messages
 */
public record Post(
    long id,
    Chat chat,
    Reply content,
    Language language,
    boolean silent,
    boolean publish,
    int sent) {}
