package org.digestbot.platform.telegram;

import static java.util.Map.entry;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.digestbot.chat.post.PostOutcome;
import org.digestbot.chat.post.PostOutcome.Unreachable.Reason;

/**
 * What Telegram's words of refusal mean for everything else that would go to the same place. The
 * Bot API has no codes for it, so the words are all there is; they are taken from the sources of
 * its server (telegram-bot-api, {@code Client.cpp}), of the library below it (td, {@code
 * DialogManager} and {@code MessageContent}) and from Telegram's list of errors of {@code
 * messages.sendMessage}. The first that fits counts.
 */
final class Refusals {
  /** The topic alone. */
  private static final List<String> THREAD =
      List.of("message thread not found", "topic_closed", "topic_deleted", "topic_id_invalid");

  private static final List<Map.Entry<String, Reason>> CHAT =
      List.of(
          entry("blocked by the user", Reason.BLOCKED),
          entry("user_is_blocked", Reason.BLOCKED),
          entry("bot was kicked", Reason.REMOVED),
          entry("is not a member", Reason.REMOVED),
          entry("channel_private", Reason.REMOVED),
          entry("user_not_participant", Reason.REMOVED),
          entry("chat not found", Reason.GONE),
          entry("chat was deleted", Reason.GONE),
          entry("user not found", Reason.GONE),
          entry("user is deactivated", Reason.GONE),
          entry("input_user_deactivated", Reason.GONE),
          entry("peer_id_invalid", Reason.GONE),
          entry("chat_id_invalid", Reason.GONE),
          entry("channel_invalid", Reason.GONE),
          entry("chat_forbidden", Reason.GONE),
          entry("not enough rights", Reason.FORBIDDEN),
          entry("have no rights", Reason.FORBIDDEN),
          entry("no write access", Reason.FORBIDDEN),
          entry("need administrator rights", Reason.FORBIDDEN),
          entry("chat_admin_required", Reason.FORBIDDEN),
          entry("chat_write_forbidden", Reason.FORBIDDEN),
          entry("chat_send_plain_forbidden", Reason.FORBIDDEN),
          entry("chat_guest_send_forbidden", Reason.FORBIDDEN),
          entry("chat_restricted", Reason.FORBIDDEN),
          entry("user_banned_in_channel", Reason.FORBIDDEN));

  private Refusals() {}

  /**
   * What stands in the way of every message to this place; empty where the refusal is about this
   * message alone.
   *
   * @param inThread whether it was for a topic
   */
  static Optional<PostOutcome> obstacle(ApiFault fault, boolean inThread) {
    if (fault.code() != 400 && fault.code() != 403) {
      return Optional.empty();
    }
    String why = String.valueOf(fault.getMessage());
    if (THREAD.stream().anyMatch(fault::says)) {
      // Where the general topic is closed, there is no other to go to.
      return Optional.of(
          inThread
              ? new PostOutcome.ThreadClosed(why)
              : new PostOutcome.Unreachable(Reason.FORBIDDEN, why));
    }
    for (Map.Entry<String, Reason> words : CHAT) {
      if (fault.says(words.getKey())) {
        return Optional.of(new PostOutcome.Unreachable(words.getValue(), why));
      }
    }
    // Whatever else is forbidden stays so until somebody changes it.
    return fault.code() == 403
        ? Optional.of(new PostOutcome.Unreachable(Reason.FORBIDDEN, why))
        : Optional.empty();
  }
}
