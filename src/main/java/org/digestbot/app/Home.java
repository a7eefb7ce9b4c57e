package org.digestbot.app;

import java.nio.file.Path;
import java.util.Map;
import org.digestbot.config.ConfigFolder;
import org.digestbot.config.Settings;

/**
 * Where a run finds its settings and keeps its data. Immutable.
 *
 * @param data the folder of the archive; made when something is stored
 * @param environment the process's environment
 */
record Home(Path data, ConfigFolder config, Map<String, String> environment) {

  /**
   * Reads the settings.
   *
   * @throws org.digestbot.config.ConfigException when one of them is wrong
   */
  Settings settings() {
    return config.settings(environment);
  }

  /** The archive of the user's own digests. */
  Path archiveFile() {
    return data.resolve("digestbot.db");
  }

  /** The dictionary that was imported, if one was. */
  Path glossaryFile() {
    return data.resolve("glossary.txt");
  }

  /** The bundled samples, while there is nothing else. */
  Path samplesFile() {
    return data.resolve("samples.db");
  }

  /** Where copies of the archive are. */
  Path backups() {
    return data.resolve("backups");
  }
}
