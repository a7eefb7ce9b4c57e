package org.digestbot.store;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/**
 * A database file that cannot be used, or no longer: the message is one English sentence for the
 * person who runs the program and says what to do.
 */
public final class DatabaseException extends RuntimeException {

  DatabaseException(String message) {
    super(message);
  }

  DatabaseException(String message, Throwable cause) {
    super(message, cause);
  }

  /** Says what went wrong with this file; a fault that is the program's own keeps its type. */
  static RuntimeException of(Path file, RuntimeException fault) {
    SQLiteException cause = sqliteCause(fault);
    String sentence = cause == null ? null : sentence(file, cause.getResultCode());
    return sentence == null ? fault : new DatabaseException(sentence, fault);
  }

  static @Nullable SQLiteException sqliteCause(Throwable fault) {
    for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLiteException found) {
        return found;
      }
    }
    return null;
  }

  private static @Nullable String sentence(Path file, SQLiteErrorCode code) {
    // Extended codes carry the primary one in the low byte.
    return switch (code.code & 0xff) {
      case 5, 6 ->
          "another process has been writing to "
              + file
              + " for too long; wait until its import is done, or end it";
      case 8, 14 ->
          "cannot write to " + file + "; check the permissions of the file and of its folder";
      case 10 -> "the disk or file system under " + file + " reports an error; check the disk";
      case 11, 26 -> damaged(file);
      case 13 -> "the disk is full; make room for " + file;
      default -> null;
    };
  }

  static String damaged(Path file) {
    return file
        + " is damaged or no SQLite database; restore it from a backup, or move it away and import"
        + " again";
  }
}
