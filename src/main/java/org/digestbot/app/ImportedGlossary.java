package org.digestbot.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.digestbot.config.ConfigException;
import org.digestbot.search.dictionary.Lexicon;

/** The dictionary that a person imported, in a file of the data folder. */
final class ImportedGlossary {
  private final Path file;

  ImportedGlossary(Path file) {
    this.file = file;
  }

  /**
   * The dictionary; empty where none was imported.
   *
   * @throws ConfigException when the file cannot be used
   */
  Lexicon read() {
    if (!Files.exists(file)) {
      return Lexicon.EMPTY;
    }
    try {
      byte[] lines = Files.readAllBytes(file);
      boolean whole = lines.length == 0 || lines[lines.length - 1] == '\n';
      if (!whole || lines.length > Lexicon.LARGEST) {
        throw new ConfigException(
            file + " is damaged; import the dictionary again, or `digestbot glossary remove`");
      }
      return Lexicon.of(lines);
    } catch (IOException e) {
      throw new ConfigException(file + " cannot be read: " + e.getMessage());
    }
  }

  /** Puts a dictionary in the place of the one before, whole or not at all. */
  void replace(Lexicon lexicon) throws IOException {
    byte[] lines = lexicon.bytes();
    if (lines.length > Lexicon.LARGEST) {
      throw new ConfigException("The dictionary is larger than 32 MB; leave out what is not asked");
    }
    Files.createDirectories(file.toAbsolutePath().getParent());
    Path fresh = file.resolveSibling(file.getFileName() + ".new");
    Files.write(fresh, lines);
    Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
  }

  /** Whether there was one. */
  boolean remove() throws IOException {
    return Files.deleteIfExists(file);
  }
}
