package org.digestbot.delivery;

import org.digestbot.chat.reply.Call;

/** The call by which a button of a post shows what the post had no room for. */
public final class RestCall {
  public static final String COMMAND = "post";

  /** The option that names the post: its number. */
  public static final String POST = "id";

  private RestCall() {}

  static Call of(long post) {
    return Call.of(COMMAND).with(POST, Long.toString(post));
  }
}
