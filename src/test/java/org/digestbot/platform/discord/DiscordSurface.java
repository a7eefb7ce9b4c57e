package org.digestbot.platform.discord;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.digestbot.chat.reply.Call;
import org.digestbot.commands.TestBot;
import org.digestbot.platform.Surface;
import org.digestbot.platform.discord.fake.Await;
import org.digestbot.platform.discord.fake.FakeClient;
import org.digestbot.platform.discord.fake.FakeDiscord;
import org.digestbot.platform.discord.fake.FakeMessage;
import org.digestbot.platform.discord.fake.FakeUser;

/** Somebody who runs a server of the fake Discord: slash commands, buttons, mentions of the bot. */
public final class DiscordSurface implements Surface {
  private final TestBot commands;
  private final FakeDiscord discord = new FakeDiscord();
  private final FakeClient client =
      discord.inServer(discord.user("101", "Ann").with(FakeUser.MANAGE_SERVER));
  private final Bot bot;

  public DiscordSurface(TestBot commands) {
    this.commands = commands;
    this.bot = Bot.with(commands, discord).startAndWait();
  }

  @Override
  public Shown ask(Call call) {
    List<Object> options = new ArrayList<>();
    call.arguments()
        .forEach(
            (name, value) -> {
              options.add(name);
              options.add(name.equals("page") ? Integer.valueOf(value) : value);
            });
    return shown(client.slash(call.command(), options.toArray()).awaitMessages());
  }

  @Override
  public Shown say(String words) {
    int before = discord.botMessages(client.channel()).size();
    client.say(client.bot() + " " + words);
    Await.until("an answer", () -> discord.botMessages(client.channel()).size() > before);
    return shown(List.of(discord.botMessages(client.channel()).get(before)));
  }

  @Override
  public Shown press(Shown shown, String label) {
    return shown(client.press((FakeMessage) shown.handle(), label).awaitMessages());
  }

  private static Shown shown(List<FakeMessage> messages) {
    FakeMessage last = messages.get(messages.size() - 1);
    return new Shown(
        messages.stream().map(FakeMessage::text).collect(Collectors.joining("\n")),
        last.labels(),
        last);
  }

  @Override
  public void close() {
    bot.close();
    discord.close();
    commands.close();
  }
}
