package org.digestbot.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.digestbot.digest.Source;
import org.digestbot.text.EditDistance;
import org.jspecify.annotations.Nullable;

/** Turns the settings file and the environment into checked values. */
final class SettingsReader {
  private static final String SOURCES = "sources";
  private static final int MAX_SOURCES = 500;

  private final String file;
  private final @Nullable Path folder;

  /**
   * @param file how messages call the file
   * @param folder what relative paths of the file count from; null for the packed defaults
   */
  SettingsReader(String file, @Nullable Path folder) {
    this.file = file;
    this.folder = folder;
  }

  Settings read(String text, Map<String, String> environment) {
    Map<Setting<?>, Object> values = new HashMap<>();
    List<Source> sources = new ArrayList<>();
    for (var written : flatten("", YamlFile.read(file, text)).entrySet()) {
      YamlNode node = written.getValue().value();
      int line = written.getValue().line();
      if (written.getKey().equals(SOURCES)) {
        sources.addAll(sources(node));
        continue;
      }
      if (isEmptyGroup(written.getKey(), node)) {
        continue;
      }
      Setting<?> setting = known(written.getKey(), line);
      if (node instanceof YamlNode.Sequence sequence) {
        sequence.items().forEach(item -> check(setting, item));
      }
      String value = text(setting, node, line);
      if (!value.isBlank()) {
        values.put(setting, value(setting, value, file + ", line " + line));
      }
    }
    for (Setting<?> setting : Settings.ALL) {
      for (String name : variables(setting)) {
        String value = environment.getOrDefault(name, "");
        if (!value.isBlank()) {
          values.put(setting, value(setting, value, "environment, " + name));
        }
        String fileName = environment.getOrDefault(name + Setting.FILE, "");
        if (setting.secret() && !fileName.isBlank()) {
          values.put(setting, value(setting, secret(name, fileName), "file of " + name));
        }
      }
    }
    return new Settings(values, sources);
  }

  /** The names in the environment, the one that wins last. */
  private static List<String> variables(Setting<?> setting) {
    String usual = setting.usualVariable();
    return usual == null ? List.of(setting.variable()) : List.of(usual, setting.variable());
  }

  private static String secret(String variable, String fileName) {
    try {
      return Files.readString(Path.of(fileName)).strip();
    } catch (IOException | InvalidPathException e) {
      throw new ConfigException(
          "environment, "
              + variable
              + Setting.FILE
              + ": the file cannot be read; check path and permissions");
    }
  }

  /** What was written: one value, or for a setting that takes several, a list. */
  private String text(Setting<?> setting, YamlNode node, int line) {
    if (node instanceof YamlNode.Scalar scalar) {
      return scalar.text();
    }
    if (setting.fallback() instanceof Collection && node instanceof YamlNode.Sequence sequence) {
      return sequence.items().stream()
          .map(item -> ((YamlNode.Scalar) item).text())
          .collect(Collectors.joining(","));
    }
    throw takes(setting, line);
  }

  /** An item of a list is to blame by itself, on its own line. */
  private void check(Setting<?> setting, YamlNode item) {
    if (!(setting.fallback() instanceof Collection && item instanceof YamlNode.Scalar scalar)) {
      throw takes(setting, item.line());
    }
    value(setting, scalar.text(), file + ", line " + item.line());
  }

  private ConfigException takes(Setting<?> setting, int line) {
    String taken = setting.fallback() instanceof Collection ? setting.expects() : "one value";
    return ConfigException.at(file, line, "`" + setting.name() + "` takes " + taken);
  }

  /** Nested keys as dotted names; a mapping that is no setting itself is gone into. */
  private Map<String, YamlNode.Field> flatten(String prefix, YamlNode.Mapping mapping) {
    Map<String, YamlNode.Field> flat = new LinkedHashMap<>();
    mapping
        .fields()
        .forEach(
            (key, field) -> {
              if (field.value() instanceof YamlNode.Mapping nested && !isWhole(prefix + key)) {
                flat.putAll(flatten(prefix + key + ".", nested));
              } else {
                flat.put(prefix + key, field);
              }
            });
    return flat;
  }

  private static boolean isWhole(String key) {
    return key.equals(SOURCES)
        || Settings.ALL.stream().anyMatch(setting -> setting.name().equals(key));
  }

  /** A group such as {@code log:} under which every line is still a comment. */
  private static boolean isEmptyGroup(String key, YamlNode node) {
    return node instanceof YamlNode.Scalar scalar
        && scalar.text().isBlank()
        && Settings.ALL.stream().anyMatch(setting -> setting.name().startsWith(key + "."));
  }

  private Setting<?> known(String key, int line) {
    for (Setting<?> setting : Settings.ALL) {
      if (setting.name().equals(key)) {
        return setting;
      }
    }
    for (Setting<?> setting : Settings.ALL) {
      if (setting.name().startsWith(key + ".")) {
        String below = setting.name().substring(key.length() + 1);
        throw ConfigException.at(
            file,
            line,
            "`" + key + "` takes no value but lines below it, such as `" + below + ":`");
      }
    }
    List<String> names =
        Stream.concat(Settings.ALL.stream().map(Setting::name), Stream.of(SOURCES)).toList();
    String group = group(key);
    Set<String> groups =
        names.stream()
            .filter(name -> name.contains("."))
            .map(SettingsReader::group)
            .collect(Collectors.toSet());
    boolean strangeGroup =
        EditDistance.nearest(key, names).isEmpty()
            && !groups.contains(group)
            && EditDistance.nearest(group, groups).isPresent();
    throw strangeGroup
        ? ConfigException.unknownKey(file, line, group, groups)
        : ConfigException.unknownKey(file, line, key, names);
  }

  /** What stands before the first dot. */
  private static String group(String key) {
    return key.substring(0, key.indexOf('.') < 0 ? key.length() : key.indexOf('.'));
  }

  private static <T> T value(Setting<T> setting, String written, String place) {
    try {
      return setting.reader().apply(written);
    } catch (IllegalArgumentException e) {
      String shown = setting.secret() ? "" : " `" + written + "`";
      String reason =
          e.getMessage() != null && e.getMessage().startsWith("did you")
              ? "; " + e.getMessage()
              : "";
      throw new ConfigException(
          place
              + ": `"
              + setting.name()
              + "` cannot be"
              + shown
              + ": expected "
              + setting.expects()
              + reason);
    }
  }

  private List<Source> sources(YamlNode node) {
    if (node instanceof YamlNode.Scalar scalar && scalar.text().isBlank()) {
      return List.of();
    }
    if (!(node instanceof YamlNode.Sequence sequence)) {
      throw ConfigException.at(
          file, node.line(), "`sources` takes a list of items with `name:` and `path:`");
    }
    if (sequence.items().size() > MAX_SOURCES) {
      throw ConfigException.at(file, node.line(), "more than " + MAX_SOURCES + " sources");
    }
    Map<String, Source> byName = new LinkedHashMap<>();
    for (YamlNode item : sequence.items()) {
      Source source = source(item);
      if (byName.put(source.name(), source) != null) {
        throw ConfigException.at(
            file, item.line(), "a second source is called `" + source.name() + "`");
      }
    }
    return List.copyOf(byName.values());
  }

  private Source source(YamlNode item) {
    if (!(item instanceof YamlNode.Mapping mapping)) {
      throw ConfigException.at(file, item.line(), "a source is an item with `name:` and `path:`");
    }
    mapping.allow(List.of("name", "path"), file);
    String name = required(mapping, "name");
    if (!name.codePoints().allMatch(SettingsReader::fitsName) || name.equals("local")) {
      throw ConfigException.at(
          file,
          mapping.line(),
          "`name` takes letters, digits, - and _ (and not `local`, which is built in)");
    }
    String path = required(mapping, "path");
    try {
      return new Source(name, folder == null ? Path.of(path) : folder.resolve(path).normalize());
    } catch (InvalidPathException e) {
      throw ConfigException.at(
          file,
          mapping.line(),
          "`path` is no path here; for other characters than ASCII, set LC_ALL=C.UTF-8");
    }
  }

  private static boolean fitsName(int character) {
    return Character.isLetterOrDigit(character) || character == '-' || character == '_';
  }

  private String required(YamlNode.Mapping mapping, String key) {
    String text = mapping.text(key);
    if (text == null) {
      throw ConfigException.at(file, mapping.line(), "a source needs `" + key + ":`");
    }
    return text;
  }
}
