package org.digestbot.platform.discord;

import java.util.ArrayList;
import java.util.List;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;
import org.digestbot.chat.reply.Call;

/** Fills one card after another, so that each fits a message and parts only between blocks. */
final class CardStack {
  private final CallIds calls;
  private final String asker;
  private final String menuLabel;
  private final List<MessageCreateData> done = new ArrayList<>();
  private Card card;
  private String waitingHeading = "";

  /** A button to be. */
  record Press(String label, Call call, boolean turnsPage) {}

  CardStack(CallIds calls, String asker, String menuLabel) {
    this.calls = calls;
    this.asker = asker;
    this.menuLabel = menuLabel;
    this.card = new Card(menuLabel);
  }

  /** Waits for what it is the heading of, to stand on the same card where one holds both. */
  void heading(String markdown) {
    flushHeading();
    waitingHeading = markdown;
  }

  void text(String markdown) {
    if (!markdown.isBlank()) {
      if (Markdown.length(waitingHeading + markdown) >= Card.MOST_CHARACTERS) {
        flushHeading();
      }
      String whole = takeHeading() + markdown;
      makeRoom(whole, 1);
      card.text(whole);
    }
  }

  /** Apart from what is before. */
  void note(String markdown) {
    flushHeading();
    makeRoom(markdown, 2);
    card.note(markdown);
  }

  /** Text with a button beside it. */
  void entry(String markdown, String label, Call open) {
    flushHeading();
    makeRoom(markdown, 3);
    calls
        .button(open, false, asker, card.nextIndex())
        .ifPresentOrElse(id -> card.entry(markdown, label, id), () -> card.text(markdown));
  }

  /** Something to choose from the menu below the card. */
  void choice(String label, String description, Call open) {
    if (card.hasRoomForChoice()) {
      calls.choice(open).ifPresent(value -> card.choice(label, description, value));
    }
  }

  void row(List<Press> presses) {
    flushHeading();
    for (int from = 0; from < presses.size(); from += Card.BUTTONS_IN_ROW) {
      List<Press> part =
          presses.subList(from, Math.min(presses.size(), from + Card.BUTTONS_IN_ROW));
      makeRoom("", 1 + part.size());
      card.beginRow();
      for (Press press : part) {
        calls
            .button(press.call(), press.turnsPage(), asker, card.nextIndex())
            .ifPresent(id -> card.button(press.label(), id, press.turnsPage()));
      }
    }
  }

  List<MessageCreateData> messages() {
    flushHeading();
    if (!card.isEmpty() || done.isEmpty()) {
      done.add(card.build(asker));
    }
    return List.copyOf(done);
  }

  private String takeHeading() {
    String heading = waitingHeading.isEmpty() ? "" : waitingHeading + "\n";
    waitingHeading = "";
    return heading;
  }

  private void flushHeading() {
    if (!waitingHeading.isEmpty()) {
      String heading = waitingHeading;
      waitingHeading = "";
      makeRoom(heading, 1);
      card.text(heading);
    }
  }

  private void makeRoom(String markdown, int components) {
    if (!card.hasRoom(Markdown.length(markdown), components)) {
      done.add(card.build(asker));
      card = new Card(menuLabel);
    }
  }
}
