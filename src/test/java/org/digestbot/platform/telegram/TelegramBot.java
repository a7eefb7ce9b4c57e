package org.digestbot.platform.telegram;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.digestbot.chat.Language;
import org.digestbot.chat.Role;
import org.digestbot.chat.command.Command;
import org.digestbot.chat.command.CommandRegistry;
import org.digestbot.chat.command.CommandRouter;
import org.digestbot.chat.command.CommandSpec;
import org.digestbot.chat.command.Completion;
import org.digestbot.chat.command.DocumentImport;
import org.digestbot.chat.command.Invocation;
import org.digestbot.chat.command.OpenRouter;
import org.digestbot.chat.command.OptionSpec;
import org.digestbot.chat.command.OptionType;
import org.digestbot.chat.post.ChatEvents;
import org.digestbot.chat.reply.Block.Paragraph;
import org.digestbot.chat.reply.Reply;
import org.digestbot.platform.House;
import org.digestbot.platform.IgnoredChatEvents;
import org.digestbot.platform.PlatformStatus.State;
import org.digestbot.platform.telegram.TelegramPlatform.Stores;
import org.digestbot.platform.telegram.fake.FakeTelegram;
import org.digestbot.store.SqliteButtonCalls;
import org.digestbot.store.SqliteDatabase;
import org.digestbot.store.SqliteInbox;
import org.digestbot.store.SqliteLanguagePreferences;
import org.digestbot.store.SqliteMemos;

/** The bot on a fake Telegram, from its platform down to its commands and its database. */
final class TelegramBot implements AutoCloseable {
  static final long OWNER = 777;
  static final Duration GRACE = Duration.ofSeconds(10);

  private final URI address;
  private final SqliteDatabase database;
  private final CommandRouter router;
  private Pace pace = new Pace(10_000, 10_000, 0);
  private InstantSource clock = InstantSource.system();
  private DocumentImport documents =
      (name, content, chat, caller) -> say(name + " has " + content.length + " bytes");
  private LongSupplier nanos = System::nanoTime;
  private ChatEvents events = new IgnoredChatEvents();
  private TelegramPlatform platform;

  private TelegramBot(URI address, SqliteDatabase database, CommandRouter router) {
    this.address = address;
    this.database = database;
    this.router = router;
  }

  /** With other commands over a real database. */
  static TelegramBot with(FakeTelegram telegram, SqliteDatabase database, CommandRouter router) {
    return new TelegramBot(telegram.address(), database, router);
  }

  /**
   * With commands that all answer as the test says: {@code /search}, {@code /latest}, {@code
   * /help}, {@code /entry}, {@code /admin} for administrators and {@code /own} for owners.
   */
  static TelegramBot answering(
      FakeTelegram telegram, SqliteDatabase database, Function<Invocation, Reply> answer) {
    return answering(telegram.address(), database, answer);
  }

  static TelegramBot answering(
      URI address, SqliteDatabase database, Function<Invocation, Reply> answer) {
    OptionSpec query = OptionSpec.required("query", OptionType.QUERY, Completion.QUERY);
    OptionSpec id = OptionSpec.required("id", OptionType.TEXT, Completion.NONE);
    List<CommandSpec> specs =
        List.of(
            CommandSpec.open("search", List.of("搜索"), query, OptionSpec.page()),
            CommandSpec.open("latest", List.of(), OptionSpec.page()),
            CommandSpec.open("help", List.of()),
            CommandSpec.open("start", List.of()),
            CommandSpec.open("entry", List.of(), id),
            CommandSpec.open("stats", List.of("统计")).reservedFor(Role.ADMINISTRATOR),
            CommandSpec.open("random", List.of()).reservedFor(Role.OWNER));
    List<Command> commands =
        specs.stream().map(spec -> (Command) new Answering(spec, answer)).toList();
    CommandRouter router =
        OpenRouter.of(
            new CommandRegistry(commands, "search"),
            new SqliteLanguagePreferences(database),
            Clock.systemUTC().withZone(ZoneOffset.UTC));
    return new TelegramBot(address, database, router);
  }

  private record Answering(CommandSpec spec, Function<Invocation, Reply> answer)
      implements Command {
    @Override
    public Reply run(Invocation invocation) {
      return answer.apply(invocation);
    }
  }

  /** Says the command and its words. */
  static Reply echo(Invocation invocation) {
    return say(invocation.arguments().call().encode());
  }

  static Reply say(String text) {
    return Reply.of(Paragraph.of(text));
  }

  TelegramBot pacing(Pace usual) {
    pace = usual;
    return this;
  }

  TelegramBot at(InstantSource time) {
    clock = time;
    return this;
  }

  /** What the pace is measured on goes so many times as fast as the real time. */
  TelegramBot faster(int times) {
    nanos = () -> System.nanoTime() * times;
    return this;
  }

  /** Pauses for people who do not like to wait. */
  private Tempo tempo() {
    return new Tempo(
        clock, nanos, Duration.ofSeconds(25), Duration.ofMillis(20), Duration.ofMillis(100));
  }

  TelegramBot telling(ChatEvents listener) {
    events = listener;
    return this;
  }

  TelegramBot start() {
    platform =
        new TelegramPlatform(
            new TelegramSettings(FakeTelegram.TOKEN, address),
            router,
            documents,
            new Stores(
                new SqliteInbox(database, Incoming.PLATFORM),
                new SqliteButtonCalls(database, clock),
                new SqliteMemos(database, Incoming.PLATFORM)),
            new House(Long.toString(OWNER)::equals, Language.ENGLISH),
            events,
            tempo(),
            pace);
    platform.start();
    return this;
  }

  TelegramBot startAndWait(FakeTelegram telegram) {
    start();
    telegram.await("running", () -> platform.status().state() == State.RUNNING);
    return this;
  }

  TelegramPlatform platform() {
    return platform;
  }

  /** How many updates wait for their answer. */
  int inInbox() {
    return new SqliteInbox(database, Incoming.PLATFORM).waiting().size();
  }

  @Override
  public void close() {
    stop(GRACE);
  }

  /** Ends it, where the test knows of something that does not end by itself. */
  void stop(Duration grace) {
    platform.stop(grace);
  }
}
