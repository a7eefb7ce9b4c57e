package org.digestbot.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.digestbot.delivery.PostOffice.GROUP;
import static org.digestbot.delivery.PostOffice.OTHER;
import static org.digestbot.delivery.PostOffice.post;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.digestbot.chat.post.Post;
import org.digestbot.chat.post.PostOutcome;
import org.digestbot.chat.post.Receipt;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the database cannot keep does not leave; what has left is known as soon as it can. */
class DatabaseFaultsTest {
  @TempDir Path folder;
  @AutoClose private PostOffice office;
  private Connection writer;

  @BeforeEach
  void open() {
    office = PostOffice.in(folder, "2024-01-04T10:00:00Z").baseline();
    office.daily(GROUP, "08:00", "");
    office.daily(OTHER, "08:00", "");
    // More than the pages that there are have room for.
    office.arrive(
        IntStream.rangeClosed(1, 15)
            .mapToObj(i -> post(i, "2024-01-01", "News ".repeat(50) + i))
            .toArray(String[]::new));
    writer = office.database.write(handle -> handle.getConnection());
  }

  @Test
  void aFullDatabaseSaysSoAndLosesNothing() {
    office.clock.set("2024-01-05T08:00:00Z");
    full(true);
    assertThatThrownBy(office::tick).hasMessageContaining("disk is full");

    full(false);
    office.tickAt("2024-01-05T08:02:00Z");
    assertThat(office.courier.sent(Post::chat)).containsExactlyInAnyOrder(GROUP, OTHER);
  }

  @Test
  void aSubscriptionThatCannotBeSeenToHoldsUpNoOtherAndIsToldOfUntilItCan() throws SQLException {
    try (Statement statement = writer.createStatement()) {
      statement.execute(
          "CREATE TRIGGER broken BEFORE INSERT ON delivery WHEN new.chat = '-100'"
              + " BEGIN SELECT RAISE(ABORT, 'something is broken'); END");
    }
    office.clock.set("2024-01-05T08:01:00Z");
    assertThatThrownBy(office::tick).hasMessageContaining("something is broken");
    office.settle();
    assertThat(office.courier.sent(Post::chat)).containsExactly(OTHER);
    office.clock.pass(Duration.ofSeconds(30));
    assertThatThrownBy(office::tick).hasMessageContaining("something is broken");

    try (Statement statement = writer.createStatement()) {
      statement.execute("DROP TRIGGER broken");
    }
    office.clock.pass(Duration.ofMinutes(1));
    office.tick();
    assertThat(office.courier.sent(Post::chat)).containsExactly(OTHER, GROUP);
  }

  @Test
  void whileNothingCanBeNotedNothingLeaves() {
    planned();
    readOnly(true);

    office.settle();
    office.settle();

    assertThat(office.courier.sent()).isEmpty();
    assertThat(office.relay().trouble()).get().asString().contains("cannot write");

    readOnly(false);
    office.clock.pass(Duration.ofSeconds(2));
    office.settle();
    assertThat(office.courier.sent(Post::chat)).containsExactlyInAnyOrder(GROUP, OTHER);
    assertThat(office.relay().trouble()).isEmpty();
    assertThatOthersCanWrite();
  }

  @Test
  void aPostThatLeftBeforeTheFaultIsWrittenDownAfterItAndNotSentAgain() {
    planned();
    office.courier.next(
        (own, post, receipt) -> {
          receipt.leaving(0);
          readOnly(true);
          receipt.sent(1);
          receipt.finished(new PostOutcome.Delivered());
        });

    office.settle();
    assertThat(office.relay().trouble()).isPresent();
    readOnly(false);
    for (int i = 0; i < 5; i++) {
      office.clock.pass(Duration.ofSeconds(2));
      office.settle();
    }

    assertThat(office.counts().reached(DeliveryState.DELIVERED)).isEqualTo(2);
    assertThat(office.courier.taken()).hasSizeLessThanOrEqualTo(3);
    assertThat(office.courier.sent()).hasSize(1);
  }

  @Test
  void atTheEndIsWrittenDownWhatCouldNotBeBeforeAndNothingIsSentAgain() {
    planned();
    List<Receipt> stillOut = new ArrayList<>();
    office.courier.next(
        (own, post, receipt) -> {
          receipt.leaving(0);
          stillOut.add(receipt);
        });
    office.courier.next(
        (own, post, receipt) -> {
          receipt.leaving(0);
          readOnly(true);
          receipt.finished(new PostOutcome.Delivered());
        });
    office.settle();
    assertThat(office.relay().trouble()).isPresent();
    readOnly(false);

    office.relay().close();
    stillOut.forEach(receipt -> receipt.finished(new PostOutcome.Delivered()));

    assertThat(office.counts().reached(DeliveryState.DELIVERED)).isEqualTo(2);
  }

  @Test
  void itIsTriedLessAndLessOften() {
    planned();
    readOnly(true);
    for (int i = 0; i < 600; i++) {
      office.settle();
      office.clock.pass(Duration.ofSeconds(1));
    }

    assertThat(office.courier.taken()).isEmpty();
    readOnly(false);
    office.clock.pass(Duration.ofMinutes(1));
    office.settle();
    assertThat(office.courier.sent()).hasSize(2);
  }

  @Test
  void anotherProcessThatWritesIsWaitedFor() throws Exception {
    planned();
    try (Connection other = connection()) {
      other.createStatement().execute("BEGIN IMMEDIATE");
      Thread ends =
          new Thread(
              () -> {
                try {
                  Thread.sleep(300);
                  other.createStatement().execute("COMMIT");
                } catch (SQLException | InterruptedException e) {
                  throw new IllegalStateException(e);
                }
              });
      ends.start();
      office.settle();
      ends.join();
    }

    assertThat(office.courier.sent()).hasSize(2);
  }

  /** The fault has left no transaction open. */
  private void assertThatOthersCanWrite() {
    try (Connection other = connection();
        Statement statement = other.createStatement()) {
      statement.execute("PRAGMA busy_timeout = 0");
      statement.execute("BEGIN IMMEDIATE");
      statement.execute("ROLLBACK");
    } catch (SQLException e) {
      throw new AssertionError("a transaction is still open", e);
    }
  }

  /** Two posts in the outbox that may go out. */
  private void planned() {
    office.clock.set("2024-01-05T08:00:00Z");
    office.courier.ready(false);
    office.tick();
    office.clock.pass(Duration.ofMinutes(1));
    office.courier.ready(true);
  }

  private void full(boolean is) {
    try (Statement statement = writer.createStatement()) {
      statement.execute("CREATE TABLE IF NOT EXISTS filler (x)");
      statement.execute("PRAGMA max_page_count = " + (is ? 1 : 1_000_000));
      while (is) {
        statement.execute("INSERT INTO filler VALUES (zeroblob(3000))");
      }
    } catch (SQLException e) {
      assertThat(e.getMessage()).contains("full");
    }
  }

  private void readOnly(boolean is) {
    try (Statement statement = writer.createStatement()) {
      statement.execute("PRAGMA query_only = " + (is ? 1 : 0));
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private Connection connection() throws SQLException {
    return DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("digestbot.db"));
  }
}
