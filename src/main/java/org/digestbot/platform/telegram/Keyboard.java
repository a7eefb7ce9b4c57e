package org.digestbot.platform.telegram;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.digestbot.chat.reply.Button;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.InlineKeyboardMarkup;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardButton;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardRow;

/** Lays the buttons of one message out so that a phone shows them whole. */
final class Keyboard {
  private static final Logger log = LoggerFactory.getLogger(Keyboard.class);
  private static final int MOST_IN_ROW = 8;
  private static final int MOST = 100;
  private static final int ROW_WIDTH = 36;
  private static final int LONGEST_LABEL = 60;

  private final Buttons buttons;
  private final List<InlineKeyboardRow> laid = new ArrayList<>();
  private int left = MOST;

  private Keyboard(Buttons buttons) {
    this.buttons = buttons;
  }

  /**
   * The keyboard of these rows, or null where there is no button.
   *
   * @param openers what opens the things that the message lists; above the rest
   */
  static @Nullable InlineKeyboardMarkup of(
      List<List<Button>> openers, List<List<Button>> rows, Buttons buttons) {
    Keyboard keyboard = new Keyboard(buttons);
    openers.forEach(row -> keyboard.lay(row, true));
    rows.forEach(row -> keyboard.lay(row, false));
    return keyboard.laid.isEmpty()
        ? null
        : InlineKeyboardMarkup.builder().keyboard(keyboard.laid).build();
  }

  private void lay(List<Button> row, boolean open) {
    InlineKeyboardRow line = new InlineKeyboardRow();
    int width = 0;
    for (Button button : row) {
      String label = shortened(button.label(), LONGEST_LABEL);
      InlineKeyboardButton key = label.isEmpty() || left == 0 ? null : key(label, button, open);
      if (key == null) {
        continue;
      }
      left--;
      int more = width(label) + 2;
      if (!line.isEmpty() && (width + more > ROW_WIDTH || line.size() == MOST_IN_ROW)) {
        laid.add(line);
        line = new InlineKeyboardRow();
        width = 0;
      }
      line.add(key);
      width += more;
    }
    if (!line.isEmpty()) {
      laid.add(line);
    }
  }

  private @Nullable InlineKeyboardButton key(String label, Button button, boolean opens) {
    try {
      return buttons.make(label, button.call(), opens);
    } catch (RuntimeException e) {
      // The answer matters more than a button that the database has no room for now.
      log.warn("A button is left out because its call could not be kept", e);
      return null;
    }
  }

  /** The text up to a length in UTF-16 units, three dots included where there is more of it. */
  static String shortened(String text, int longest) {
    String whole = text.strip();
    if (whole.length() <= longest) {
      return whole;
    }
    BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
    characters.setText(whole);
    return whole.substring(0, characters.preceding(longest)).strip() + "…";
  }

  /** Wide characters count twice. */
  private static int width(String label) {
    return label.codePoints().map(c -> c >= 0x1100 ? 2 : 1).sum();
  }
}
