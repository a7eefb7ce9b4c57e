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

/** Lays buttons out so that a phone shows them whole. */
final class Keyboard {
  private static final Logger log = LoggerFactory.getLogger(Keyboard.class);
  private static final int MOST_IN_ROW = 8;
  private static final int MOST = 100;
  private static final int ROW_WIDTH = 36;
  private static final int LONGEST_LABEL = 60;

  private Keyboard() {}

  /** The keyboard of these rows, or null where there is no button. */
  static @Nullable InlineKeyboardMarkup of(List<List<Button>> rows, Buttons buttons) {
    List<InlineKeyboardRow> laid = new ArrayList<>();
    int left = MOST;
    for (List<Button> row : rows) {
      InlineKeyboardRow line = new InlineKeyboardRow();
      int width = 0;
      for (Button button : row) {
        String label = shortened(button.label(), LONGEST_LABEL);
        InlineKeyboardButton key =
            label.isEmpty() || left == 0 ? null : key(label, button, buttons);
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
    return laid.isEmpty() ? null : InlineKeyboardMarkup.builder().keyboard(laid).build();
  }

  private static @Nullable InlineKeyboardButton key(String label, Button button, Buttons buttons) {
    try {
      return buttons.make(label, button.call());
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
