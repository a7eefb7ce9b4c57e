package org.digestbot.platform.telegram;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonRawValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.digestbot.chat.Memos;
import org.digestbot.chat.Texts;
import org.digestbot.chat.reply.Block.ChatChoice;
import org.digestbot.chat.reply.Call;
import org.telegram.telegrambots.meta.api.objects.adminrights.ChatAdministratorRights;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.ReplyKeyboardMarkup;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.ReplyKeyboardRemove;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.KeyboardButton;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.KeyboardButtonRequestChat;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.KeyboardRow;

/**
 * Lets people in a private chat with the bot choose one of the channels and groups that they
 * administer, and remembers over a restart what is done with it. What a chat was offered last
 * counts, and it may be used again. Thread-safe.
 */
final class ChatChoices {
  /** The option of a call that names the chosen chat. */
  private static final String OPTION = "channel";

  private static final String KEY = "choice:";

  /** Telegram's numbers for a request have 32 bits; the last tells channels from groups. */
  private static final int NUMBERS = 0x3fffffff;

  private final Memos memos;

  ChatChoices(Memos memos) {
    this.memos = memos;
  }

  /** The buttons for choices that are offered in a private chat now. */
  ReplyKeyboardMarkup keyboard(long chat, List<ChatChoice> choices, Texts texts) {
    Set<String> before = new TreeSet<>(memos.all(prefix(chat)).keySet());
    List<KeyboardRow> rows = new ArrayList<>();
    for (ChatChoice choice : choices) {
      String call = choice.call().encode();
      int number = call.hashCode() & NUMBERS;
      String key = prefix(chat) + number;
      memos.put(key, call);
      before.remove(key);
      rows.add(
          new KeyboardRow(
              List.of(
                  button(texts.say("telegram.choose-channel"), number, true),
                  button(texts.say("telegram.choose-group"), number, false))));
    }
    before.forEach(key -> memos.remove(key));
    return ReplyKeyboardMarkup.builder()
        .keyboard(rows)
        .resizeKeyboard(true)
        .oneTimeKeyboard(true)
        .build();
  }

  /** What is to be done with the chat that was chosen; empty where nobody knows any more. */
  Optional<Call> call(Incoming.Chosen chosen) {
    return memos
        .get(prefix(chosen.origin().chat()) + (chosen.request() >>> 1))
        .flatMap(Call::decode)
        .map(call -> call.with(OPTION, Long.toString(chosen.chat())));
  }

  /** What is said when somebody has chosen; takes the buttons away. */
  static OutMessage taken(String title) {
    MarkedText text = new MarkedText().words("✓ ").inert(title);
    return OutMessage.of(text, ReplyKeyboardRemove.builder().removeKeyboard(true).build(), null);
  }

  private static String prefix(long chat) {
    return KEY + chat + ":";
  }

  private static KeyboardButton button(String label, int number, boolean channel) {
    KeyboardButtonRequestChat request =
        new Request(Integer.toString(number * 2 + (channel ? 1 : 0)), channel);
    request.setRequestTitle(true);
    if (channel) {
      // Telegram offers to make the bot an administrator where it is none yet.
      request.setUserAdministratorRights(mayPost());
      request.setBotAdministratorRights(mayPost());
    } else {
      request.setUserAdministratorRights(administrator());
      request.setBotIsMember(true);
    }
    return KeyboardButton.builder().text(label).requestChat(request).build();
  }

  /** The library writes the number as a text, which the Bot API does not describe. */
  private static final class Request extends KeyboardButtonRequestChat {
    Request(String number, boolean channel) {
      super(number, channel);
    }

    @Override
    @JsonRawValue
    public String getRequestId() {
      return super.getRequestId();
    }
  }

  /** Whatever else administrators may do, they have this right. */
  private static Rights administrator() {
    return new Rights();
  }

  private static Rights mayPost() {
    Rights rights = new Rights();
    rights.setCanPostMessages(true);
    return rights;
  }

  /** No right but the least that administrators have, and one that the library does not know. */
  private static final class Rights extends ChatAdministratorRights {
    @JsonProperty("can_send_welcome_messages")
    private final boolean canSendWelcomeMessages = false;

    Rights() {
      super(false, true, false, false, false, false, false, false);
      setCanPostStories(false);
      setCanEditStories(false);
      setCanDeleteStories(false);
    }
  }
}
