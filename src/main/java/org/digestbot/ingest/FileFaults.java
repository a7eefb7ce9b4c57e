package org.digestbot.ingest;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import org.digestbot.digest.Problem;

/** Says why a file cannot be read. */
public final class FileFaults {
  private FileFaults() {}

  /** What a person should know about a file that cannot be read. */
  public static Problem problem(String file, IOException fault) {
    return problem(file, sentence(fault));
  }

  static Problem problem(String file, String sentence) {
    return new Problem(file, 0, Problem.Kind.OUT_OF_REACH, sentence);
  }

  private static String sentence(IOException fault) {
    if (fault instanceof AccessDeniedException) {
      return "The file may not be read; check its permissions.";
    }
    if (fault instanceof NoSuchFileException) {
      return "The file is no longer there.";
    }
    return "The file cannot be read: " + fault.getMessage();
  }
}
