package org.digestbot.platform.discord;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.digestbot.chat.ButtonCalls;
import org.digestbot.chat.FixedLanguage;
import org.digestbot.chat.Language;
import org.digestbot.chat.command.Command;
import org.digestbot.chat.command.CommandRegistry;
import org.digestbot.chat.command.CommandRouter;
import org.digestbot.chat.command.CommandSpec;
import org.digestbot.chat.command.Completer;
import org.digestbot.chat.command.Completion;
import org.digestbot.chat.command.Invocation;
import org.digestbot.chat.command.OpenRouter;
import org.digestbot.chat.command.OptionSpec;
import org.digestbot.chat.command.OptionType;
import org.digestbot.chat.command.ScriptedCommand;
import org.digestbot.chat.post.ChatEvents;
import org.digestbot.chat.reply.Block.Paragraph;
import org.digestbot.chat.reply.Reply;
import org.digestbot.commands.TestBot;
import org.digestbot.platform.House;
import org.digestbot.platform.IgnoredChatEvents;
import org.digestbot.platform.PlatformStatus.State;
import org.digestbot.platform.discord.fake.Await;
import org.digestbot.platform.discord.fake.FakeDiscord;

/** The bot on a fake Discord, from its platform down to its commands. */
final class Bot implements AutoCloseable {
  static final String OWNER = "777";

  /** As usual, only faster. */
  static final ConnectionPace QUICK =
      new ConnectionPace(
          Duration.ofMillis(20),
          Duration.ofMillis(100),
          Duration.ofMillis(20),
          Duration.ofMillis(200),
          Duration.ofSeconds(2));

  private static final Duration GRACE = Duration.ofSeconds(10);

  private final FakeDiscord discord;
  private final DiscordPlatform platform;

  private Bot(FakeDiscord discord, DiscordPlatform platform) {
    this.discord = discord;
    this.platform = platform;
  }

  /** With the real commands over a real archive. */
  static Bot with(TestBot commands, FakeDiscord discord) {
    return on(
        discord, commands.router(), commands.completer(), commands.buttonCalls(), discord.token());
  }

  static Bot with(CommandRouter router, ButtonCalls calls, FakeDiscord discord) {
    return on(discord, router, (completion, prefix, l, limit) -> List.of(), calls, discord.token());
  }

  /** With one command, {@code /search}, that answers as the test says. */
  static Bot answering(FakeDiscord discord, Function<Invocation, Reply> command) {
    return answering(discord, command, discord.token());
  }

  static Bot answering(FakeDiscord discord, Function<Invocation, Reply> command, String token) {
    return on(
        discord,
        router(command),
        (completion, prefix, l, limit) -> List.of(),
        new NoCalls(),
        token);
  }

  /** With one command and plain text for it. */
  static Bot doing(FakeDiscord discord, CommandSpec spec, Function<Invocation, Reply> command) {
    return on(
        discord,
        router(spec, command),
        (completion, prefix, l, limit) -> List.of(),
        new NoCalls(),
        discord.token());
  }

  private static CommandRouter router(Function<Invocation, Reply> command) {
    return router(
        CommandSpec.open(
            "search",
            List.of("搜索"),
            OptionSpec.required("query", OptionType.QUERY, Completion.QUERY),
            OptionSpec.page()),
        command);
  }

  private static CommandRouter router(CommandSpec spec, Function<Invocation, Reply> command) {
    Command search = new ScriptedCommand(spec, command);
    return OpenRouter.of(
        new CommandRegistry(List.of(search), spec.name()),
        FixedLanguage.NONE,
        Clock.fixed(TestBot.NOW, ZoneOffset.UTC));
  }

  /** With {@code /search} that says its query. */
  static Bot echoing(FakeDiscord discord) {
    return answering(
        discord, invocation -> say("You said " + invocation.arguments().required("query")));
  }

  static Reply say(String text) {
    return Reply.of(Paragraph.of(text));
  }

  /** With {@code /search} that says its query, and what it hears of chats. */
  static Bot telling(FakeDiscord discord, ChatEvents events) {
    return telling(discord, events, QUICK);
  }

  /** The same with other pauses between logins. */
  static Bot telling(FakeDiscord discord, ChatEvents events, ConnectionPace pace) {
    return new Bot(
        discord,
        platform(
            discord,
            router(invocation -> say("You said " + invocation.arguments().required("query"))),
            (completion, prefix, l, limit) -> List.of(),
            new NoCalls(),
            discord.token(),
            events,
            pace));
  }

  private static Bot on(
      FakeDiscord discord,
      CommandRouter router,
      Completer completer,
      ButtonCalls calls,
      String token) {
    return new Bot(
        discord,
        platform(discord, router, completer, calls, token, new IgnoredChatEvents(), QUICK));
  }

  private static DiscordPlatform platform(
      FakeDiscord discord,
      CommandRouter router,
      Completer completer,
      ButtonCalls calls,
      String token,
      ChatEvents events,
      ConnectionPace pace) {
    return new DiscordPlatform(
        new DiscordSettings(token, URI.create(discord.apiUrl()), URI.create(discord.gatewayUrl())),
        router,
        completer,
        calls,
        (name, content, chat, caller) -> say("took " + name + " of " + content.length + " bytes"),
        new House(OWNER::equals, Language.ENGLISH),
        events,
        InstantSource.system(),
        pace);
  }

  Bot start() {
    platform.start();
    return this;
  }

  Bot startAndWait() {
    start();
    awaitRunning();
    return this;
  }

  void awaitRunning() {
    awaitState(State.RUNNING);
    Await.until("a session", discord.gateway()::isAttached);
  }

  void awaitState(State state) {
    Await.until(
        "Discord is " + state + ", last seen " + platform.status(),
        () -> platform.status().state() == state);
  }

  DiscordPlatform platform() {
    return platform;
  }

  @Override
  public void close() {
    stop(GRACE);
  }

  /** Ends it, where the test knows of something that does not end by itself. */
  void stop(Duration grace) {
    platform.stop(grace);
  }

  private static final class NoCalls implements ButtonCalls {
    @Override
    public String token(String call) {
      throw new IllegalStateException("nothing is stored here");
    }

    @Override
    public Optional<String> call(String token) {
      return Optional.empty();
    }
  }
}
