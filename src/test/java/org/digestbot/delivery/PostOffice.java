package org.digestbot.delivery;

import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.digestbot.chat.Chat;
import org.digestbot.chat.Language;
import org.digestbot.chat.post.Post;
import org.digestbot.chat.reply.Block;
import org.digestbot.chat.reply.EntryItem;
import org.digestbot.chat.reply.LinkItem;
import org.digestbot.chat.reply.Reply;
import org.digestbot.chat.reply.RichText;
import org.digestbot.digest.Archive;
import org.digestbot.digest.Topic;
import org.digestbot.digest.TopicMatcher;
import org.digestbot.digest.Topics;
import org.digestbot.ingest.IncomingDocuments;
import org.digestbot.ingest.Ingest;
import org.digestbot.ingest.Report;
import org.digestbot.ingest.TextDocuments;
import org.digestbot.parse.DigestParser;
import org.digestbot.store.SqliteArchive;
import org.digestbot.store.SqliteArchiveWriter;
import org.digestbot.store.SqliteDatabase;
import org.digestbot.store.SqliteLanguagePreferences;
import org.digestbot.store.SqliteOutbox;
import org.digestbot.store.SqliteSearchIndex;
import org.digestbot.store.SqliteSubscriptions;
import org.digestbot.store.SqliteWaitingList;
import org.digestbot.subscription.PostStyle;
import org.digestbot.subscription.Subscription;
import org.digestbot.subscription.SubscriptionKind;
import org.digestbot.subscription.Subscriptions;
import org.digestbot.subscription.Timetable;

/** Everything between an import and a courier, over a real file and a clock that tests set. */
final class PostOffice implements AutoCloseable {
  static final Chat GROUP = new Chat("telegram", "-100", null);
  static final Chat OTHER = new Chat("telegram", "-200", null);
  static final Topics TOPICS =
      new Topics(
          List.of(
              new Topic("rag", "RAG", "检索增强生成", List.of("retrieval augmented"), null),
              new Topic("speech", "Speech", "语音", List.of("whisper"), null)));
  private static final int ALERTS_AN_HOUR = 6;

  final MovableClock clock;
  final ScriptedCourier courier = new ScriptedCourier();
  final SqliteDatabase database;
  final Subscriptions subscriptions;
  final Outbox outbox;
  final WaitingList waiting;
  final Archive archive;
  final SqliteLanguagePreferences languages;
  private final ZoneId zone;
  private int documents;
  private Deliveries deliveries;
  private RunningRelay relay;
  private Ingest ingest;

  private PostOffice(Path folder, String now, ZoneId zone) {
    clock = new MovableClock(now);
    this.zone = zone;
    database = SqliteDatabase.open(folder.resolve("digestbot.db"));
    subscriptions = new SqliteSubscriptions(database);
    outbox = new SqliteOutbox(database);
    waiting = new SqliteWaitingList(database);
    archive = new SqliteArchive(database, false);
    languages = new SqliteLanguagePreferences(database);
    start();
    deliveries.planner().sourcesRead();
  }

  static PostOffice in(Path folder, String now) {
    return new PostOffice(folder, now, ZoneOffset.UTC);
  }

  static PostOffice in(Path folder, String now, String zone) {
    return new PostOffice(folder, now, ZoneId.of(zone));
  }

  private void start() {
    deliveries =
        new Deliveries(
            new Deliveries.Stores(subscriptions, outbox, waiting, archive, languages),
            new Deliveries.Defaults(TOPICS, Language.ENGLISH, zone, ALERTS_AN_HOUR),
            clock,
            () -> {});
    relay = new RunningRelay(outbox, courier, deliveries.chats(), clock);
    SqliteArchiveWriter writer =
        new SqliteArchiveWriter(
            database,
            false,
            new SqliteSearchIndex(database, false),
            new TopicMatcher(TOPICS),
            clock,
            deliveries.arrivals());
    ingest = new Ingest(new DigestParser()::parse, DigestParser.VERSION, writer);
  }

  /** As if the process had ended and begun again; its sources are not read yet. */
  void restart() {
    relay.close();
    start();
  }

  Deliveries deliveries() {
    return deliveries;
  }

  Relay relay() {
    return relay.relay();
  }

  /** A post of a digest, of this printed day. */
  static String post(int number, String day, String text) {
    return "### %d\n%s Ann @ann\nhttps://x.com/ann/status/%d\n\n%s\n"
        .formatted(number, day, number, text);
  }

  /** Imports documents under the names of their places; a changed one is edited. */
  Report arrive(String... texts) {
    Map<String, String> named = new LinkedHashMap<>();
    for (String text : texts) {
      named.put("doc" + ++documents + ".md", text);
    }
    return arrive(TextDocuments.of(named));
  }

  /** Imports a document under a name; the same name again is an edit. */
  Report arriveAs(String name, String text) {
    return arrive(TextDocuments.of(name, text));
  }

  private Report arrive(IncomingDocuments incoming) {
    return ingest.run(Ingest.LOCAL, incoming, false, Ingest.Progress.NONE);
  }

  /** The first import is nobody's news. */
  PostOffice baseline(String... texts) {
    arrive(texts.length == 0 ? new String[] {post(99, "2023-01-01", "The beginning.")} : texts);
    return this;
  }

  Subscription daily(Chat chat, String time, String filter) {
    return subscribe(chat, SubscriptionKind.DAILY, time, null, filter);
  }

  Subscription alerts(Chat chat, String filter) {
    return subscribe(chat, SubscriptionKind.ALERTS, null, null, filter);
  }

  Subscription subscribe(
      Chat chat, SubscriptionKind kind, String time, DayOfWeek day, String filter) {
    Timetable timetable = time == null ? null : new Timetable(LocalTime.parse(time), day, null);
    return subscriptions.keep(
        Subscription.begun(
            chat,
            new Subscription.Wish(kind, filter, timetable, PostStyle.NORMAL, false, false),
            "7",
            clock.instant(),
            zone));
  }

  /** One tick, and all that follows from it. */
  void tick() {
    deliveries.planner().tick();
    settle();
  }

  /** Ticks at this time. */
  void tickAt(String time) {
    clock.set(time);
    tick();
    // What is spread over the minute.
    clock.pass(Duration.ofMinutes(1));
    tick();
  }

  /** Has the relay look until it has nothing to do any more. */
  void settle() {
    relay.settle();
  }

  /** What reached a chat, each post as plain lines. */
  List<String> said(Chat chat) {
    return courier.sent().stream()
        .filter(post -> post.chat().equals(chat))
        .map(Post::content)
        .map(PostOffice::lines)
        .toList();
  }

  PlatformCounts counts() {
    return outbox.counts(clock.instant()).get(0);
  }

  /** A reply as somebody would read it aloud. */
  static String lines(Reply reply) {
    String blocks =
        reply.blocks().stream().map(PostOffice::lines).collect(Collectors.joining("\n"));
    String buttons =
        reply.buttons().stream()
            .flatMap(List::stream)
            .map(button -> "[" + button.label() + "]")
            .collect(Collectors.joining(" "));
    return buttons.isEmpty() ? blocks : blocks + "\n" + buttons;
  }

  private static String lines(Block block) {
    if (block instanceof Block.Heading heading) {
      return "# " + heading.text().text();
    } else if (block instanceof Block.Paragraph paragraph) {
      return paragraph.text().text();
    } else if (block instanceof Block.Note note) {
      return "(" + note.text().text() + ")";
    } else if (block instanceof Block.EntryList list) {
      return list.entries().stream().map(PostOffice::line).collect(Collectors.joining("\n"));
    } else if (block instanceof Block.LinkList list) {
      return list.links().stream().map(PostOffice::line).collect(Collectors.joining("\n"));
    }
    return block.toString();
  }

  private static String line(EntryItem item) {
    RichText snippet = item.snippet();
    return Stream.of(
            "- " + item.title().text(),
            snippet == null ? "" : snippet.text(),
            String.join(" · ", item.facts()),
            item.link() == null ? "" : item.link())
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(" | "));
  }

  private static String line(LinkItem item) {
    return "- " + item.title() + " | " + item.address() + " | " + String.join(" · ", item.facts());
  }

  @Override
  public void close() {
    relay.close();
    database.close();
  }
}
