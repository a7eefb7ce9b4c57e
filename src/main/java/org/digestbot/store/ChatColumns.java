package org.digestbot.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Objects;
import org.digestbot.chat.Chat;

/** How a chat stands in the columns platform, chat and thread of every table that has one. */
final class ChatColumns {
  private ChatColumns() {}

  static Chat chat(ResultSet row) throws SQLException {
    String thread = row.getString("thread");
    return new Chat(
        row.getString("platform"), row.getString("chat"), thread.isEmpty() ? null : thread);
  }

  /**
   * The values of the three. The thread is empty for none: SQLite takes two nulls for different,
   * also where columns are unique.
   */
  static Object[] of(Chat chat) {
    return new Object[] {chat.platform(), chat.id(), thread(chat)};
  }

  static String thread(Chat chat) {
    return Objects.requireNonNullElse(chat.thread(), "");
  }
}
