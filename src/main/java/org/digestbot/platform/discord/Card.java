package org.digestbot.platform.discord;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.dv8tion.jda.api.components.actionrow.ActionRow;
import net.dv8tion.jda.api.components.actionrow.ActionRowChildComponent;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.components.container.Container;
import net.dv8tion.jda.api.components.container.ContainerChildComponent;
import net.dv8tion.jda.api.components.section.Section;
import net.dv8tion.jda.api.components.selections.SelectOption;
import net.dv8tion.jda.api.components.selections.StringSelectMenu;
import net.dv8tion.jda.api.components.separator.Separator;
import net.dv8tion.jda.api.components.textdisplay.TextDisplay;
import net.dv8tion.jda.api.utils.messages.MessageCreateBuilder;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;

/** One message in the making, with Discord's limits: 4,000 characters and 40 components. */
final class Card {
  static final int MOST_CHARACTERS = 4_000;
  static final int BUTTONS_IN_ROW = 5;
  private static final int MOST_COMPONENTS = 40;
  private static final int MOST_CHOICES = 25;

  /** The container, and the row with its menu. */
  private static final int RESERVED = 3;

  private static final int ACCENT = 0x4C7DB5;

  private final String menuLabel;
  private final List<ContainerChildComponent> parts = new ArrayList<>();
  private final List<List<Button>> rows = new ArrayList<>();
  private final Map<String, SelectOption> choices = new LinkedHashMap<>();
  private final StringBuilder text = new StringBuilder();
  private int characters;
  private int components = RESERVED;
  private int index;

  Card(String menuLabel) {
    this.menuLabel = menuLabel;
  }

  boolean isEmpty() {
    return parts.isEmpty() && text.isEmpty() && rows.isEmpty();
  }

  boolean hasRoom(int moreCharacters, int moreComponents) {
    return isEmpty()
        || (characters + moreCharacters + 2 <= MOST_CHARACTERS
            && components + moreComponents + 1 <= MOST_COMPONENTS);
  }

  boolean hasRoomForChoice() {
    return choices.size() < MOST_CHOICES;
  }

  /** A number that no other button of the message has. */
  int nextIndex() {
    return index++;
  }

  /** A line or more, joined to the text before. */
  void text(String markdown) {
    characters += Markdown.length(markdown) + 1;
    if (!text.isEmpty()) {
      text.append('\n');
    }
    text.append(markdown);
  }

  void note(String markdown) {
    endText();
    if (!parts.isEmpty()) {
      parts.add(Separator.createInvisible(Separator.Spacing.SMALL));
      components++;
    }
    text(markdown);
  }

  void entry(String markdown, String label, String customId) {
    endText();
    characters += Markdown.length(markdown);
    components += 3;
    parts.add(
        Section.of(
            Button.secondary(customId, Breaks.shortened(label, Button.LABEL_MAX_LENGTH)),
            TextDisplay.of(markdown)));
  }

  void choice(String label, String description, String value) {
    String shown = Breaks.shortened(label, SelectOption.LABEL_MAX_LENGTH);
    if (!shown.isBlank()) {
      SelectOption option = SelectOption.of(shown, value);
      String more = Breaks.shortened(description, SelectOption.DESCRIPTION_MAX_LENGTH);
      choices.putIfAbsent(value, more.isBlank() ? option : option.withDescription(more));
    }
  }

  void beginRow() {
    rows.add(new ArrayList<>());
    components++;
  }

  void button(String label, String customId, boolean turnsPage) {
    String shown = Breaks.shortened(label, Button.LABEL_MAX_LENGTH);
    components++;
    rows.get(rows.size() - 1)
        .add(
            turnsPage
                ? Button.primary(customId, shown.isBlank() ? "…" : shown)
                : Button.secondary(customId, shown.isBlank() ? "…" : shown));
  }

  MessageCreateData build(String asker) {
    endText();
    List<ContainerChildComponent> all = new ArrayList<>(parts);
    if (choices.size() > 0) {
      all.add(ActionRow.of(menu(asker)));
    }
    for (List<Button> row : rows) {
      if (!row.isEmpty()) {
        List<ActionRowChildComponent> buttons = new ArrayList<>(row);
        all.add(ActionRow.of(buttons));
      }
    }
    if (all.isEmpty()) {
      all.add(TextDisplay.of("…"));
    }
    return new MessageCreateBuilder()
        .useComponentsV2()
        .setComponents(Container.of(all).withAccentColor(ACCENT))
        .build();
  }

  private StringSelectMenu menu(String asker) {
    return StringSelectMenu.create("m." + asker)
        .setPlaceholder(menuLabel)
        .addOptions(choices.values())
        .build();
  }

  private void endText() {
    if (!text.isEmpty()) {
      parts.add(TextDisplay.of(text.toString()));
      components++;
      text.setLength(0);
    }
  }
}
