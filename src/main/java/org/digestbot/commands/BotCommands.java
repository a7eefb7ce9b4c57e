package org.digestbot.commands;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import org.digestbot.chat.LanguagePreferences;
import org.digestbot.chat.command.Command;
import org.digestbot.chat.command.CommandRegistry;
import org.digestbot.digest.Topics;
import org.digestbot.listing.EntryItems;
import org.digestbot.listing.Wording;

/** Puts the commands together, in the order in which menus show them. */
public final class BotCommands {
  private BotCommands() {}

  /**
   * Every command there is.
   *
   * @param library what to answer from; asked for every call
   * @param desk what the commands about posts work with
   * @param owned whether the configuration names an owner
   */
  public static CommandRegistry registry(
      Supplier<Library> library,
      Topics topics,
      LanguagePreferences languages,
      PostDesk desk,
      boolean owned) {
    Wording wording = new Wording(topics);
    EntryItems items = new EntryItems(wording);
    SubscriptionWording subscriptions = new SubscriptionWording(topics);
    EntryView view = new EntryView(wording);
    List<Command> commands =
        new ArrayList<>(
            List.of(
                new SearchCommand(library, items),
                new LinksCommand(library, topics),
                new LatestCommand(library, items),
                new DigestCommand(library, topics, items),
                new TopicsCommand(library, topics),
                new TopicCommand(library, topics, items),
                new EntryCommand(library, view),
                new SimilarCommand(library, items),
                new RandomCommand(library, view, new Random()),
                new AuthorsCommand(library),
                new SourcesCommand(library),
                new StatsCommand(library, desk.zone()),
                new SubscribeCommand(library, topics, items, desk, subscriptions),
                new SubscriptionsCommand(desk, subscriptions),
                new UnsubscribeCommand(desk, subscriptions),
                new PauseCommand(desk, subscriptions),
                new ResumeCommand(desk, subscriptions),
                new QuietCommand(desk),
                new TimezoneCommand(desk, subscriptions),
                new TestCommand(desk, subscriptions),
                new PreviewCommand(desk, subscriptions),
                new WhyCommand(library, desk, subscriptions),
                new PostCommand(library, desk, items),
                new StatusCommand(library, desk, subscriptions),
                new LanguageCommand(languages),
                new StartCommand(owned)));
    commands.add(new HelpCommand(commands.stream().map(Command::spec).toList()));
    List<Command> noted =
        commands.stream()
            .map(command -> (Command) new SampleNote(new RestingSearch(command), library))
            .toList();
    return new CommandRegistry(noted, SearchCommand.NAME);
  }
}
