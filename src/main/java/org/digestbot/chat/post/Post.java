package org.digestbot.chat.post;

import java.time.Instant;
import org.digestbot.chat.Chat;
import org.digestbot.chat.Language;
import org.digestbot.chat.reply.Reply;
import org.jspecify.annotations.Nullable;

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
 * @param left when the part after those left for the first time, where nobody has heard how that
 *     ended; null where it has not left yet. A courier then finds out whether it arrived, or says
 *     {@link Receipt#doubtful} and sends it again
 */
public record Post(
    long id,
    Chat chat,
    Reply content,
    Language language,
    boolean silent,
    boolean publish,
    int sent,
    @Nullable Instant left) {}
