package org.digestbot.ingest;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;

/** Says in a sentence why a file cannot be read. */
public final class FileFaults {
  private FileFaults() {}

  /** One sentence that says what to do. */
  public static String sentence(IOException fault) {
    if (fault instanceof AccessDeniedException) {
      return "The file may not be read; check its permissions.";
    }
    if (fault instanceof NoSuchFileException) {
      return "The file is no longer there.";
    }
    return "The file cannot be read: " + fault.getMessage();
  }
}
