package org.digestbot.config;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.digestbot.search.dictionary.Glossary;

/** Reads {@code glossary.yaml}: sections of lines {@code English, forms: 中文, 写法}. */
final class GlossaryReader {
  private static final List<String> SECTIONS = List.of("terms", "words");

  private final String file;

  GlossaryReader(String file) {
    this.file = file;
  }

  Glossary read(String text) {
    List<Glossary.Pair> pairs = new ArrayList<>();
    YamlNode.Mapping top = YamlFile.read(file, text);
    top.allow(SECTIONS, file);
    top.fields()
        .forEach(
            (section, field) -> {
              if (!(field.value() instanceof YamlNode.Mapping lines)) {
                throw ConfigException.at(
                    file, field.line(), "`" + section + "` takes lines `English: Chinese`");
              }
              lines
                  .fields()
                  .forEach((english, chinese) -> pairs.add(pair(section, english, chinese)));
            });
    return new Glossary(pairs);
  }

  private Glossary.Pair pair(String section, String english, YamlNode.Field chinese) {
    if (!(chinese.value() instanceof YamlNode.Scalar scalar)) {
      throw ConfigException.at(
          file, chinese.line(), "write the Chinese forms on one line, separated by commas");
    }
    List<String> from = forms(english);
    List<String> to = forms(scalar.text());
    if (from.isEmpty() || to.isEmpty()) {
      throw ConfigException.at(file, chinese.line(), "one side of `" + english + "` is empty");
    }
    return new Glossary.Pair(
        from, to, section.equals("terms") ? Glossary.Kind.TERM : Glossary.Kind.WORD);
  }

  private static List<String> forms(String side) {
    return Arrays.stream(side.split("[,，]"))
        .map(String::strip)
        .filter(form -> !form.isEmpty())
        .toList();
  }
}
