package org.digestbot.commands;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.digestbot.chat.Caller;
import org.digestbot.chat.Chat;
import org.digestbot.chat.Language;
import org.digestbot.chat.LanguagePreferences;
import org.digestbot.chat.command.CommandRegistry;
import org.digestbot.chat.post.Venues;
import org.digestbot.delivery.Deliveries;
import org.digestbot.delivery.Outbox;
import org.digestbot.digest.Topics;
import org.digestbot.store.SqliteArchive;
import org.digestbot.store.SqliteDatabase;
import org.digestbot.store.SqliteLanguagePreferences;
import org.digestbot.store.SqliteOutbox;
import org.digestbot.store.SqliteSubscriptions;
import org.digestbot.store.SqliteWaitingList;
import org.digestbot.subscription.Subscriptions;

/** What the commands about posts work with: a platform that answers as a test says. */
public final class TestDesk implements Venues {
  private final Map<String, Answer> places = new HashMap<>();
  private Answer here = new Answer.NoPosts();
  private boolean sources = true;

  /** The commands over a database, where nothing can be posted. */
  public static CommandRegistry registry(
      Supplier<Library> library,
      Topics topics,
      LanguagePreferences languages,
      SqliteDatabase database) {
    return BotCommands.registry(library, topics, languages, new TestDesk().desk(database), true);
  }

  PostDesk desk(SqliteDatabase database) {
    Subscriptions subscriptions = new SqliteSubscriptions(database);
    Outbox outbox = new SqliteOutbox(database);
    Deliveries deliveries =
        new Deliveries(
            new Deliveries.Stores(
                subscriptions,
                outbox,
                new SqliteWaitingList(database),
                new SqliteArchive(database, false),
                new SqliteLanguagePreferences(database)),
            new Deliveries.Defaults(TestBot.TOPICS, Language.ENGLISH, ZoneOffset.UTC, 6),
            InstantSource.fixed(TestBot.NOW),
            () -> {});
    return new PostDesk(
        subscriptions,
        this,
        deliveries.rehearsal(),
        deliveries.explainer(),
        outbox,
        () -> Optional.of(LocalDate.of(2024, 1, 1)),
        () -> sources,
        InstantSource.fixed(TestBot.NOW),
        ZoneOffset.UTC);
  }

  /** What the platform says of the chat of the call. */
  public TestDesk here(Answer answer) {
    here = answer;
    return this;
  }

  /** What the platform says of another chat. */
  public TestDesk place(String reference, Answer answer) {
    places.put(reference, answer);
    return this;
  }

  /** No source is configured. */
  public TestDesk withoutSources() {
    sources = false;
    return this;
  }

  @Override
  public Answer find(Chat from, Caller caller, String reference) {
    return places.getOrDefault(reference, new Answer.Unknown());
  }

  @Override
  public Answer here(Chat from, Caller caller) {
    return here;
  }

  @Override
  public String reference(Chat chat) {
    return chat.thread() == null ? chat.id() : chat.id() + "/" + chat.thread();
  }
}
