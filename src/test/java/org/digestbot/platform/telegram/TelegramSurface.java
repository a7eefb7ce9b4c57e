package org.digestbot.platform.telegram;

import org.digestbot.chat.reply.Call;
import org.digestbot.commands.TestBot;
import org.digestbot.platform.Surface;
import org.digestbot.platform.telegram.fake.FakeTelegram;
import org.digestbot.platform.telegram.fake.SentMessage;
import org.digestbot.platform.telegram.fake.Updates;
import org.digestbot.platform.telegram.fake.Updates.Person;
import org.digestbot.platform.telegram.fake.Updates.Place;

/** Somebody's private chat with the bot on the fake Telegram. */
public final class TelegramSurface implements Surface {
  private static final Person ANNA = Person.ANNA;
  private static final Place PRIVATE = Place.with(ANNA);

  private final TestBot commands;
  private final FakeTelegram telegram = new FakeTelegram();
  private final TelegramBot bot;

  public TelegramSurface(TestBot commands) {
    this.commands = commands;
    this.bot =
        TelegramBot.with(telegram, commands.database(), commands.router())
            .pacing(new Pace(1_000_000, 1_000_000, 0))
            .startAndWait(telegram);
  }

  @Override
  public Shown ask(Call call) {
    return say(Surface.typed(call));
  }

  @Override
  public Shown say(String words) {
    int before = telegram.chats().messages(PRIVATE.id()).size();
    telegram.push(Updates.text(PRIVATE, ANNA, words));
    return shown(telegram.awaitMessages(PRIVATE, before + 1).get(before));
  }

  @Override
  public Shown press(Shown shown, String label) {
    SentMessage message = (SentMessage) shown.handle();
    telegram.push(Updates.press(PRIVATE, ANNA, message, message.data(label)));
    telegram.await("edited", () -> now(message).edits() > message.edits());
    return shown(now(message));
  }

  private SentMessage now(SentMessage message) {
    return telegram.chats().messages(PRIVATE.id()).stream()
        .filter(candidate -> candidate.id() == message.id())
        .findFirst()
        .orElseThrow();
  }

  private static Shown shown(SentMessage message) {
    return new Shown(message.text(), message.labels(), message);
  }

  @Override
  public void close() {
    bot.close();
    telegram.close();
    commands.close();
  }
}
