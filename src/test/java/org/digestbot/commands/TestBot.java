package org.digestbot.commands;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.digestbot.chat.ButtonCalls;
import org.digestbot.chat.Caller;
import org.digestbot.chat.Chat;
import org.digestbot.chat.Language;
import org.digestbot.chat.Place;
import org.digestbot.chat.Role;
import org.digestbot.chat.command.CommandRegistry;
import org.digestbot.chat.command.CommandRouter;
import org.digestbot.chat.command.Completer;
import org.digestbot.chat.command.OpenRouter;
import org.digestbot.chat.reply.Call;
import org.digestbot.chat.reply.Reply;
import org.digestbot.config.ConfigFolder;
import org.digestbot.digest.Archive;
import org.digestbot.digest.Topic;
import org.digestbot.digest.TopicMatcher;
import org.digestbot.digest.Topics;
import org.digestbot.ingest.Arrivals;
import org.digestbot.ingest.Ingest;
import org.digestbot.ingest.TextDocuments;
import org.digestbot.parse.DigestParser;
import org.digestbot.parse.link.CanonicalLink;
import org.digestbot.platform.console.ConsolePlatform;
import org.digestbot.search.SearchService;
import org.digestbot.store.SqliteArchive;
import org.digestbot.store.SqliteArchiveWriter;
import org.digestbot.store.SqliteButtonCalls;
import org.digestbot.store.SqliteDatabase;
import org.digestbot.store.SqliteLanguagePreferences;
import org.digestbot.store.SqliteSearchIndex;

/** The whole bot without a platform: real commands over a real archive in a test's folder. */
public final class TestBot implements AutoCloseable {
  public static final Instant NOW = Instant.parse("2024-01-02T03:04:05Z");
  public static final Topics TOPICS =
      new Topics(
          List.of(
              new Topic("llm", "Language models", "语言模型", List.of("LLM", "大模型"), null),
              new Topic("rag", "RAG", "检索增强生成", List.of("retrieval augmented"), "llm"),
              new Topic("speech", "Speech", "语音", List.of("whisper"), null)));

  private static final String ANN = "1";
  private static final Chat CONSOLE = new Chat("console", "local", null);

  private final Path folder;
  private final Topics topics;
  private final SqliteDatabase database;
  private final boolean sample;
  private final Archive archive;
  private final SqliteSearchIndex index;
  private final SearchService search;
  private final CommandRegistry registry;
  private final CommandRouter router;
  private final ValueCompleter completer;
  private final TestDesk desk = new TestDesk();
  private Chat chat = CONSOLE;
  private Place place = Place.GROUP;
  private Language language = Language.ENGLISH;
  private Role role = Role.OWNER;

  private TestBot(Path folder, boolean sample, Topics topics) {
    this.folder = folder;
    this.sample = sample;
    this.topics = topics;
    database = SqliteDatabase.open(folder.resolve("digestbot.db"));
    archive = new SqliteArchive(database, sample);
    index = new SqliteSearchIndex(database, sample);
    search =
        new SearchService(
            index,
            archive,
            topics,
            ConfigFolder.find(null, Map.of(), folder).glossary(),
            InstantSource.fixed(NOW),
            ZoneOffset.UTC,
            CanonicalLink::of);
    SqliteLanguagePreferences languages = new SqliteLanguagePreferences(database);
    registry = BotCommands.registry(this::library, topics, languages, desk.desk(database), false);
    router = OpenRouter.of(registry, languages, Clock.fixed(NOW, ZoneOffset.UTC));
    completer = new ValueCompleter(this::library, topics);
  }

  public static TestBot in(Path folder) {
    return new TestBot(folder, false, TOPICS);
  }

  /** One that knows these topics alone. */
  public static TestBot about(Topics topics, Path folder) {
    return new TestBot(folder, false, topics);
  }

  public static TestBot withSamples(Path folder) {
    return new TestBot(folder, true, TOPICS);
  }

  /** Imports documents by name. */
  public TestBot reading(Map<String, String> documents) {
    SqliteArchiveWriter writer =
        new SqliteArchiveWriter(
            database,
            sample,
            index,
            new TopicMatcher(topics),
            InstantSource.fixed(NOW),
            Arrivals.NONE);
    new Ingest(new DigestParser()::parse, DigestParser.VERSION, writer)
        .run(Ingest.LOCAL, TextDocuments.of(documents), true, Ingest.Progress.NONE);
    return this;
  }

  public TestBot speaking(Language spoken) {
    language = spoken;
    return this;
  }

  public TestBot calledBy(Role caller) {
    role = caller;
    return this;
  }

  /** From now on people write there; the chat with the id 1 is private. */
  public TestBot inChat(Chat where) {
    chat = where;
    place = where.id().equals(ANN) ? Place.PRIVATE : Place.GROUP;
    return this;
  }

  /** The same for a private chat that has an id of its own, as on Discord. */
  public TestBot inPrivate(Chat where) {
    chat = where;
    place = Place.PRIVATE;
    return this;
  }

  /** What the commands about posts work with. */
  public TestDesk desk() {
    return desk;
  }

  /** What the terminal prints where these lines are piped into it. */
  public String type(String... lines) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    byte[] in = String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
    new ConsolePlatform(router, completer, language, folder)
        .answerLines(new ByteArrayInputStream(in), out);
    return out.toString(StandardCharsets.UTF_8);
  }

  public Reply say(String typed) {
    return router.answer(typed, chat, caller());
  }

  public Reply press(Call call) {
    return router.answer(call, chat, caller());
  }

  public CommandRegistry registry() {
    return registry;
  }

  public CommandRouter router() {
    return router;
  }

  public Completer completer() {
    return completer;
  }

  public SqliteDatabase database() {
    return database;
  }

  public ButtonCalls buttonCalls() {
    return new SqliteButtonCalls(database, InstantSource.fixed(NOW));
  }

  @Override
  public void close() {
    database.close();
  }

  private Caller caller() {
    return new Caller(ANN, "Ann", role, language, place);
  }

  private Library library() {
    return new Library(archive, search, sample);
  }
}
