package org.digestbot.store;

import java.nio.file.Path;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteException;

/**
 * A database file that cannot be used, or no longer: the message is one English sentence for the
 * person who runs the program and says what to do.
 */
public final class DatabaseException extends RuntimeException {
  private static final Set<Integer> DAMAGE = Set.of(11, 26);

  private final boolean lasting;

  DatabaseException(String message) {
    this(message, null, false);
  }

  DatabaseException(String message, Throwable cause) {
    this(message, cause, false);
  }

  private DatabaseException(String message, @Nullable Throwable cause, boolean lasting) {
    super(message, cause);
    this.lasting = lasting;
  }

  /** One that stays so until somebody does something about it. */
  static DatabaseException lasting(String message) {
    return new DatabaseException(message, null, true);
  }

  /** Whether no waiting helps; otherwise it may go by, as a lock and a full disk do. */
  public boolean isLasting() {
    return lasting;
  }

  /** Says what went wrong with this file; a fault that is the program's own keeps its type. */
  static RuntimeException of(Path file, RuntimeException fault) {
    String sentence = sentence(file, primaryCode(fault));
    return sentence == null ? fault : new DatabaseException(sentence, fault, isDamage(fault));
  }

  /** SQLite's primary result code behind a fault; 0 where SQLite has nothing to do with it. */
  static int primaryCode(Throwable fault) {
    SQLiteException cause = sqliteCause(fault);
    // Extended codes carry the primary one in the low byte.
    return cause == null ? 0 : cause.getResultCode().code & 0xff;
  }

  /** Whether SQLite says that the file is not as it wrote it. */
  static boolean isDamage(Throwable fault) {
    return DAMAGE.contains(primaryCode(fault));
  }

  static @Nullable SQLiteException sqliteCause(Throwable fault) {
    for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLiteException found) {
        return found;
      }
    }
    return null;
  }

  private static @Nullable String sentence(Path file, int code) {
    return switch (code) {
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
