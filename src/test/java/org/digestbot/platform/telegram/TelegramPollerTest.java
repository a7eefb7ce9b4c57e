package org.digestbot.platform.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import org.digestbot.platform.PlatformStatus.State;
import org.digestbot.platform.StatusBoard;
import org.digestbot.platform.telegram.fake.FakeTelegram;
import org.digestbot.platform.telegram.fake.Fault;
import org.digestbot.platform.telegram.fake.Updates;
import org.digestbot.platform.telegram.fake.Updates.Person;
import org.digestbot.platform.telegram.fake.Updates.Place;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.telegram.telegrambots.meta.api.methods.GetMe;

class TelegramPollerTest {
  private static final Duration FIRST_PAUSE = Duration.ofMillis(20);

  private final FakeTelegram telegram = new FakeTelegram();
  private final StatusBoard status = new StatusBoard("Telegram", InstantSource.system());
  private final List<Long> taken = new CopyOnWriteArrayList<>();
  private final Collecting intake = new Collecting();
  private BotApi api;
  private TelegramPoller poller;
  private Thread thread;

  @BeforeEach
  void connect() {
    start(FakeTelegram.TOKEN);
  }

  private void start(String token) {
    api = new BotApi(new TelegramSettings(token, telegram.address()), Duration.ofSeconds(5));
    poller =
        new TelegramPoller(
            api,
            intake,
            status,
            new Tempo(
                InstantSource.system(),
                System::nanoTime,
                Duration.ofSeconds(25),
                FIRST_PAUSE,
                FIRST_PAUSE.multipliedBy(4)),
            new Backoff(FIRST_PAUSE, FIRST_PAUSE.multipliedBy(4), new Random(1)));
    thread = new Thread(poller, "test-poller");
    thread.start();
  }

  private void stop() throws InterruptedException {
    poller.stop();
    api.close();
    thread.join(5_000);
    assertThat(thread.isAlive()).isFalse();
  }

  @AfterEach
  void disconnect() throws InterruptedException {
    stop();
    telegram.close();
  }

  @Test
  void updatesAreTakenInOrderAndConfirmedOnlyThen() {
    long first = say("one");
    long second = say("two");

    awaitTaken(first, second);
    telegram.await("confirmed", () -> telegram.unconfirmed() == 0);
    assertThat(status.status().state()).isEqualTo(State.RUNNING);
  }

  @Test
  void whatCannotBeKeptComesAgain() {
    intake.failures = 2;
    long id = say("one");

    awaitTaken(id);
    assertThat(intake.failures).isZero();
    telegram.await("confirmed", () -> telegram.unconfirmed() == 0);
  }

  @Test
  void aLowerNumberAfterAQuietWeekIsTaken() {
    long before = say("before");
    awaitTaken(before);
    telegram.await("confirmed", () -> telegram.unconfirmed() == 0);

    telegram.push(7, text("after"));
    long after = say("and on");

    awaitTaken(before, 7L, after);
    telegram.await("confirmed", () -> telegram.unconfirmed() == 0);
  }

  @Test
  void anUpdateWithoutANumberStopsNothingAndIsNotAskedForInALoop() {
    long before = settle();
    telegram.push(0, JsonNodeFactory.instance.textNode("garbage"));
    awaitPolls(4);
    assertPauses();

    long id = say("one");
    awaitTaken(before, id);
    telegram.await("confirmed", () -> telegram.unconfirmed() == 0);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"{\"ok\":true,\"result\":7}", "[]", "{\"ok\":true,\"result\":[{\"upda", "", "<p>"})
  void anAnswerThatIsNoListOfUpdatesIsAskedForAgainAfterAPause(String body) {
    long before = settle();
    telegram.fail("getUpdates", new Fault.Garbled(body), new Fault.Garbled(body));
    long one = say("one");
    awaitTaken(before, one);

    awaitTaken(before, one, say("two"));
    telegram.await("running", () -> status.status().state() == State.RUNNING);
    assertPauses();
  }

  @Test
  void aServerThatCannotBeReachedIsToldInASentence() {
    settle();
    telegram.close();

    telegram.await(
        "told", () -> String.valueOf(status.status().detail()).contains("nothing answers at"));
    assertThat(status.status().state()).isEqualTo(State.CONNECTING);
    assertThat(status.status().detail())
        .startsWith("Telegram cannot be reached: no connection: nothing answers at ")
        .endsWith("; check the network, and TELEGRAM_API_URL where it is set")
        .doesNotContain("Exception", "UNREACHABLE");
  }

  @Test
  void serverErrorsPagesOfHtmlAndCutConnectionsAreWaitedOut() {
    long before = settle();
    telegram.fail(
        "getUpdates",
        Fault.error(500, "Internal Server Error"),
        Fault.html(502),
        new Fault.Answer(503, "text/html", ""),
        new Fault.Cut(false),
        new Fault.Cut(true));
    long one = say("one");
    awaitTaken(before, one);

    awaitTaken(before, one, say("two"));
    telegram.await("running", () -> status.status().state() == State.RUNNING);
    assertPauses();
  }

  @Test
  void aTokenThatIsNotKnownIsSaidSoAndTriedSeldom() throws InterruptedException {
    stop();
    start("1:wrong-token");
    telegram.await("refused", () -> status.status().state() == State.REFUSED);

    assertThat(status.status().detail()).contains("TELEGRAM_BOT_TOKEN").doesNotContain("wrong");
    telegram.await("tried again", () -> telegram.log().of("getMe").size() >= 3);
    assertPauses();
  }

  @Test
  void aRevokedTokenThatWorksAgainIsNoticed() {
    long before = settle();
    telegram.failAlways("getUpdates", Fault.error(401, "Unauthorized"));
    long one = say("wakes the poll");
    telegram.await("refused", () -> status.status().state() == State.REFUSED);
    assertPauses();

    telegram.heal();
    telegram.await("running", () -> status.status().state() == State.RUNNING);
    awaitTaken(before, one, say("two"));
  }

  @Test
  void aSecondProgramOnTheSameTokenIsToldFromAWrongToken() {
    settle();
    telegram.failAlways(
        "getUpdates", Fault.error(409, "Conflict: terminated by other getUpdates request"));
    say("wakes the poll");
    telegram.await(
        "said",
        () ->
            status.status().state() == State.CONNECTING
                && String.valueOf(status.status().detail()).contains("another program"));
    assertPauses();

    telegram.failAlways(
        "getUpdates",
        Fault.error(
            409,
            "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first"));
    telegram.await(
        "said", () -> String.valueOf(status.status().detail()).contains("deleteWebhook"));
    telegram.heal();
    telegram.await("running", () -> status.status().state() == State.RUNNING);
  }

  @Test
  void aRequestToWaitIsHeeded() {
    long before = settle();
    telegram.fail("getUpdates", Fault.tooMany(1));
    long one = say("wakes the poll");
    awaitTaken(before, one);
    awaitTaken(before, one, say("two"));

    List<Long> at =
        telegram.log().entries().stream()
            .filter(entry -> entry.name().equals("getupdates"))
            .map(entry -> entry.at())
            .toList();
    long longest = 0;
    for (int i = 1; i < at.size(); i++) {
      longest = Math.max(longest, at.get(i) - at.get(i - 1));
    }
    assertThat(Duration.ofNanos(longest)).isBetween(Duration.ofSeconds(1), Duration.ofSeconds(5));
  }

  @Test
  void anOutageIsSurvivedAndNothingIsLost() {
    awaitTaken(say("before"));
    telegram.outage();
    long during = telegram.push(text("during"));
    await(() -> status.status().state() == State.CONNECTING);
    telegram.resume();

    awaitTaken(taken.get(0), during);
    telegram.await("running", () -> status.status().state() == State.RUNNING);
  }

  @Test
  void anOutageAtTheStartIsWaitedOut() throws InterruptedException {
    stop();
    telegram.outage();
    start(FakeTelegram.TOKEN);
    await(() -> status.status().state() == State.CONNECTING);
    telegram.resume();

    awaitTaken(say("one"));
  }

  private void await(BooleanSupplier condition) {
    telegram.await("condition", condition);
  }

  /** Leaves a long poll under way, which faults that are planned now will not meet. */
  private long settle() {
    long id = say("hello");
    awaitTaken(id);
    telegram.await("confirmed", () -> telegram.unconfirmed() == 0);
    return id;
  }

  private static ObjectNode text(String words) {
    return Updates.text(Place.with(Person.ANNA), Person.ANNA, words);
  }

  private long say(String words) {
    return telegram.push(text(words));
  }

  private void awaitTaken(Long... ids) {
    telegram.await("taken " + List.of(ids), () -> taken.equals(List.of(ids)));
  }

  private int polls() {
    return telegram.log().of("getUpdates").size();
  }

  private void awaitPolls(int more) {
    int before = polls();
    telegram.await("polled again", () -> polls() >= before + more);
  }

  /** Between any five requests lies at least the time of their pauses. */
  private void assertPauses() {
    List<Long> at = telegram.log().entries().stream().map(entry -> entry.at()).toList();
    int last = at.size() - 1;
    if (last >= 5) {
      assertThat(at.get(last) - at.get(last - 4)).isGreaterThan(FIRST_PAUSE.toNanos());
    }
  }

  private final class Collecting implements TelegramPoller.Intake {
    volatile int failures;

    @Override
    public void connected() throws ApiFault {
      api.call(new GetMe());
    }

    @Override
    public void take(List<JsonNode> updates) {
      if (failures == 1) {
        failures--;
        throw new NoClassDefFoundError("in a jar that was replaced");
      }
      if (failures > 0) {
        failures--;
        throw new IllegalStateException("the disk is full");
      }
      updates.forEach(update -> taken.add(update.path("update_id").longValue()));
    }

    @Override
    public void awaitRoom() {}
  }
}
