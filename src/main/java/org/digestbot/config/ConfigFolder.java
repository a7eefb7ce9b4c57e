package org.digestbot.config;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.digestbot.digest.Topics;
import org.digestbot.search.dictionary.Glossary;
import org.digestbot.text.PackedText;
import org.jspecify.annotations.Nullable;

/**
 * Where the configuration's files are: a folder of one's own, and behind it the defaults that are
 * packed with the program, file by file.
 */
public final class ConfigFolder {
  /** The file that holds the settings. */
  public static final String SETTINGS = "digestbot.yaml";

  private static final String TOPICS = "topics.yaml";
  private static final String GLOSSARY = "glossary.yaml";

  private final @Nullable Path folder;
  private final String settingsName;

  private ConfigFolder(@Nullable Path folder, String settingsName) {
    this.folder = folder;
    this.settingsName = settingsName;
  }

  /**
   * Finds the folder.
   *
   * @param option what {@code --config} says: a folder, or a settings file; or null
   * @param environment the process's environment, for {@code DIGESTBOT_CONFIG}
   * @param workingFolder where {@code ./config} is looked for
   * @throws ConfigException when a place that was named is not there
   */
  public static ConfigFolder find(
      @Nullable Path option, Map<String, String> environment, Path workingFolder) {
    String variable = environment.getOrDefault("DIGESTBOT_CONFIG", "");
    if (option == null && variable.isBlank()) {
      Path usual = workingFolder.resolve("config");
      return new ConfigFolder(Files.isDirectory(usual) ? usual : null, SETTINGS);
    }
    Path named = option != null ? option : workingFolder.resolve(variable);
    if (Files.isDirectory(named)) {
      return new ConfigFolder(named, SETTINGS);
    }
    Path name = named.getFileName();
    if (!Files.isRegularFile(named) || name == null) {
      throw new ConfigException(
          "There is no configuration at "
              + named
              + "; name a folder or a file, or leave --config out to use the defaults");
    }
    Path parent = named.toAbsolutePath().getParent();
    return new ConfigFolder(parent, name.toString());
  }

  /** Where the settings come from, for people: a path, or the defaults. */
  public String place() {
    return folder == null ? "the built-in defaults" : folder.toString();
  }

  /** The file in which a setting can be put, also where there is none yet. */
  public Path settingsFile() {
    return folder == null ? Path.of("config", SETTINGS) : folder.resolve(settingsName);
  }

  /** Reads the settings; values of the environment win over those of the file. */
  public Settings settings(Map<String, String> environment) {
    ConfigText text = text(settingsName, SETTINGS);
    return new SettingsReader(text.name(), folder).read(text.content(), environment);
  }

  /** Reads the topics. */
  public Topics topics() {
    ConfigText text = text(TOPICS, TOPICS);
    return new TopicsReader(text.name()).read(text.content());
  }

  /** Reads the bilingual glossary. */
  public Glossary glossary() {
    ConfigText text = text(GLOSSARY, GLOSSARY);
    return new GlossaryReader(text.name()).read(text.content());
  }

  private record ConfigText(String name, String content) {}

  private ConfigText text(String name, String packedName) {
    if (folder != null && Files.exists(folder.resolve(name))) {
      Path file = folder.resolve(name);
      try {
        return new ConfigText(file.toString(), Files.readString(file));
      } catch (CharacterCodingException e) {
        throw new ConfigException(file + " is not UTF-8; save it as UTF-8 and start again");
      } catch (AccessDeniedException e) {
        throw new ConfigException(file + " may not be read; check its permissions");
      } catch (IOException e) {
        throw new ConfigException(file + " cannot be read: " + e.getMessage());
      }
    }
    return new ConfigText(
        "built-in " + packedName, PackedText.read(ConfigFolder.class, "/config/" + packedName));
  }
}
