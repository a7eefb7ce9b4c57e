package org.digestbot.platform.discord;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.digestbot.platform.IgnoredChatEvents;
import org.digestbot.platform.PlatformStatus.State;
import org.digestbot.platform.discord.fake.Await;
import org.digestbot.platform.discord.fake.FakeClient;
import org.digestbot.platform.discord.fake.FakeDiscord;
import org.digestbot.platform.discord.fake.FakeInteraction;
import org.digestbot.platform.discord.fake.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the bot does when its connection to Discord is not as it should be. */
class DiscordConnectionTest extends DiscordScene {

  @Test
  void itAsksForNoIntentThatMustBeEnabled() {
    bot = Bot.echoing(discord).startAndWait();

    int guilds = 1;
    int guildMessages = 1 << 9;
    int directMessages = 1 << 12;
    assertThat(discord.gateway().lastIdentify().path("intents").asInt())
        .isEqualTo(guilds | guildMessages | directMessages);
  }

  @Test
  void itWaitsForANetworkThatIsDownAtTheStart() {
    int port = discord.port();
    discord.close();
    bot = Bot.echoing(discord).start();
    Await.until(
        "the failure is told",
        () -> String.valueOf(bot.platform().status().detail()).contains("cannot be reached"));

    discord = new FakeDiscord(port);
    bot.awaitState(State.RUNNING);
    assertAnswers();
  }

  @Test
  void itWaitsWhileDiscordAnswersNothingButErrors() {
    discord.add(Fault.html("GET", "/gateway/bot", 2, 502));
    discord.add(Fault.status("GET", "/gateway/bot", 2, 500, 0));
    discord.add(Fault.cutBefore("GET", "/gateway/bot", 2));
    discord.add(Fault.html("GET", "/gateway/bot", 1, 200));
    discord.add(Fault.status("GET", "/users/@me", 1, 500, 0));
    bot = Bot.echoing(discord).startAndWait();

    assertAnswers();
  }

  @Test
  void anErrorKeepsItAwayForAMomentOnly() {
    ProxySelector usual = ProxySelector.getDefault();
    ProxySelector.setDefault(new BrokenOnce(usual));
    try {
      bot = Bot.echoing(discord).startAndWait();
    } finally {
      ProxySelector.setDefault(usual);
    }

    assertAnswers();
  }

  /** What every connection of this process asks first. */
  private static final class BrokenOnce extends ProxySelector {
    private final ProxySelector usual;
    private final AtomicBoolean broken = new AtomicBoolean(true);

    BrokenOnce(ProxySelector usual) {
      this.usual = usual;
    }

    @Override
    public List<Proxy> select(URI address) {
      if (broken.getAndSet(false)) {
        throw new NoClassDefFoundError("in a jar that was replaced");
      }
      return usual.select(address);
    }

    @Override
    public void connectFailed(URI address, SocketAddress proxy, IOException why) {
      usual.connectFailed(address, proxy, why);
    }
  }

  @Test
  void aWrongTokenIsRefusedOnceAndForGood() {
    bot = Bot.answering(discord, call -> Bot.say("x"), "not.the.token").start();
    bot.awaitState(State.REFUSED);

    assertThat(bot.platform().status().detail()).contains("DISCORD_BOT_TOKEN", "401");
    assertThat(bot.platform().status().detail()).doesNotContain("not.the.token");
    assertNothingMore();
  }

  @ParameterizedTest
  @ValueSource(ints = {4004, 4010, 4011, 4012, 4013, 4014})
  void aCloseCodeThatNoRetryMendsEndsTheLoop(int code) {
    discord.gateway().closeAtIdentify(code, 1_000);
    bot = Bot.echoing(discord).start();
    bot.awaitState(State.REFUSED);

    assertThat(bot.platform().status().detail()).contains(Integer.toString(code));
    assertNothingMore();
    assertThat(discord.gateway().identifies()).isEqualTo(1);
  }

  @Test
  void aTokenRevokedWhileTheBotRunsIsRefused() {
    bot = Bot.echoing(discord).startAndWait();
    discord.changeToken("another.token");
    discord.gateway().close(4000);

    bot.awaitState(State.REFUSED);
    assertThat(bot.platform().status().detail()).contains("DISCORD_BOT_TOKEN");
  }

  @ParameterizedTest
  @ValueSource(ints = {1001, 4000, 4001, 4008})
  void aClosedConnectionIsResumedWithWhatWasMissed(int code) {
    bot = Bot.echoing(discord).startAndWait();
    discord.gateway().close(code);
    FakeInteraction missed = ann().slash("search", "query", "meanwhile");

    assertThat(missed.awaitMessage().text()).contains("meanwhile");
    assertThat(discord.gateway().resumes()).isPositive();
    assertThat(discord.gateway().identifies()).isEqualTo(1);
    bot.awaitRunning();
  }

  @Test
  void aConnectionThatIsCutIsResumed() {
    discord.gateway().heartbeatEvery(100);
    bot = Bot.echoing(discord).startAndWait();
    discord.gateway().cut();
    Await.until("it resumes", () -> discord.gateway().resumes() == 1);

    assertAnswers();
    assertThat(discord.gateway().identifies()).isEqualTo(1);
  }

  @Test
  void itConnectsAgainWhenDiscordAsks() {
    bot = Bot.echoing(discord).startAndWait();
    discord.gateway().askToReconnect();
    Await.until("it resumes", () -> discord.gateway().resumes() == 1);

    assertAnswers();
  }

  @Test
  void aSessionThatDiscordHasForgottenIsBegunAnew() {
    bot = Bot.echoing(discord).startAndWait();
    discord.gateway().forgetSessions();
    discord.gateway().close(4009);
    Await.until("it logs in again", () -> discord.gateway().identifies() == 2);

    bot.awaitRunning();
    assertAnswers();
  }

  @Test
  void aSessionThatDiscordInvalidatesIsBegunAnew() {
    bot = Bot.echoing(discord).startAndWait();
    discord.gateway().invalidateSession();
    Await.until("it logs in again", () -> discord.gateway().identifies() == 2);

    bot.awaitRunning();
    assertAnswers();
  }

  @Test
  void aDeadConnectionIsMadeAnewWithinTheProcess() {
    discord.gateway().heartbeatEvery(200);
    bot = Bot.echoing(discord).startAndWait();
    discord.gateway().die();

    Await.until(
        "another connection", Duration.ofSeconds(40), () -> discord.gateway().connections() == 2);
    bot.awaitRunning();
    assertAnswers();
  }

  @Test
  void aLoginThatIsNeverAnsweredIsTriedAnew() {
    discord.gateway().sayNothing(true);
    bot = Bot.echoing(discord).start();
    Await.until("a second login", () -> discord.gateway().identifies() >= 2);

    discord.gateway().sayNothing(false);
    bot.awaitRunning();
    assertAnswers();
  }

  @Test
  void itDoesNotLogInWhenNoLoginIsLeft() {
    discord.loginsLeft(0, Duration.ofHours(3));
    bot = Bot.echoing(discord).start();
    Await.until(
        "it says why it waits",
        () -> String.valueOf(bot.platform().status().detail()).contains("0 more logins"));

    assertThat(bot.platform().status().state()).isEqualTo(State.CONNECTING);
    assertThat(discord.gateway().identifies()).isZero();
    assertThat(discord.gateway().connections()).isZero();
  }

  @Test
  void theAllowanceIsReadBeforeEveryLoginAndNoneIsMadeWithoutIt() {
    discord.loginsLeft(21, Duration.ofHours(3));
    bot = Bot.echoing(discord).startAndWait();
    assertThat(discord.calls("GET", "/gateway/bot")).hasSize(1);
    discord.loginsLeft(1, Duration.ofHours(3));
    discord.gateway().invalidateSession();

    Await.until(
        "it says why it waits",
        () -> String.valueOf(bot.platform().status().detail()).contains("0 more logins"));
    assertThat(discord.gateway().identifies()).isEqualTo(1);
  }

  @Test
  void loginsInARowAreKeptApart() {
    // JDA itself waits for two seconds.
    Duration gap = Duration.ofSeconds(3);
    discord.gateway().closeAtIdentify(4000, 1);
    ConnectionPace pace = new ConnectionPace(gap, gap, gap, gap, gap.multipliedBy(3));
    bot = Bot.telling(discord, new IgnoredChatEvents(), pace).startAndWait();

    List<Long> times = discord.gateway().identifyTimes();
    assertThat(times).hasSize(2);
    assertThat(times.get(1) - times.get(0)).isGreaterThanOrEqualTo(gap.toMillis() - 10);
  }

  @Test
  void aRateLimitBeforeTheLoginIsWaitedFor() {
    Fault limit = discord.add(Fault.rateLimited("GET", "/gateway/bot", 1, 1));
    long began = System.nanoTime();
    bot = Bot.echoing(discord).startAndWait();

    assertThat(limit.left()).isZero();
    assertThat(Duration.ofNanos(System.nanoTime() - began)).isGreaterThan(Duration.ofSeconds(1));
  }

  @Test
  void stoppingEndsWhatRunsAndLeavesNoThread() {
    Set<Thread> before = Thread.getAllStackTraces().keySet();
    bot = Bot.echoing(discord).startAndWait();
    assertAnswers();
    FakeInteraction last = ann().slash("search", "query", "last words");
    last.awaitCallback();
    bot.close();

    assertThat(last.seen()).as("what was promised is kept").isPresent();
    assertThat(bot.platform().status().state()).isEqualTo(State.STOPPED);
    Await.until("no thread is left but " + left(before), () -> left(before).isEmpty());
  }

  @Test
  void stoppingDoesNotWaitForANetworkThatIsDown() {
    discord.close();
    bot = Bot.echoing(discord).start();
    long began = System.nanoTime();
    bot.close();

    assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(5));
    assertThat(bot.platform().status().state()).isEqualTo(State.STOPPED);
  }

  /** Those of OkHttp and of the fake are shared by all clients and end by themselves. */
  private static Set<String> left(Set<Thread> before) {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> !before.contains(thread))
        .filter(Thread::isAlive)
        .map(Thread::getName)
        .filter(
            name ->
                name.startsWith("discord")
                    || name.startsWith("JDA")
                    || name.contains("WebSocket")
                    || name.startsWith("ReadingThread")
                    || name.startsWith("WritingThread")
                    || name.startsWith("ConnectThread"))
        .collect(Collectors.toSet());
  }

  private void assertAnswers() {
    assertThat(ann().slash("search", "query", "are you there?").awaitMessage().text())
        .contains("are you there?");
  }

  /** What JDA was just asking when it was stopped may still come. */
  private void assertNothingMore() {
    passes(Bot.QUICK.longestRetry());
    int calls = discord.calls().size();
    passes(Bot.QUICK.longestRetry().multipliedBy(2));
    assertThat(discord.calls()).hasSize(calls);
  }

  private static void passes(Duration time) {
    long end = System.nanoTime() + time.toNanos();
    Await.until("a while passes", () -> System.nanoTime() > end);
  }

  private FakeClient ann() {
    return discord.inServer(discord.user("101", "Ann"));
  }
}
