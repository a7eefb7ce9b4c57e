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

/** Puts the commands together, in the groups of the help and in the order of the menus. */
public final class BotCommands {
  private BotCommands() {}

  /** Commands that belong together, under the key of their heading. */
  private record Group(String key, List<Command> commands) {
    Group(String key, Command... commands) {
      this(key, List.of(commands));
    }

    HelpCommand.Group inHelp() {
      return new HelpCommand.Group(key, commands.stream().map(Command::spec).toList());
    }
  }

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
    List<Group> groups =
        List.of(
            new Group(
                "help.reading",
                new SearchCommand(library, items, desk),
                new LinksCommand(library, topics, desk),
                new LatestCommand(library, items),
                new DigestCommand(library, topics, items, desk),
                new TopicsCommand(library, topics),
                new TopicCommand(library, topics, items),
                new EntryCommand(library, view),
                new SimilarCommand(library, items),
                new RandomCommand(library, view, new Random())),
            new Group(
                "help.archive",
                new AuthorsCommand(library),
                new SourcesCommand(library),
                new StatsCommand(library, desk)),
            new Group(
                "help.posts",
                new SubscribeCommand(library, topics, items, desk, subscriptions),
                new SubscriptionsCommand(desk, subscriptions),
                new UnsubscribeCommand(desk, subscriptions),
                new PauseCommand(desk, subscriptions),
                new ResumeCommand(desk, subscriptions)),
            new Group(
                "help.posts-in-detail",
                new QuietCommand(desk),
                new TimezoneCommand(desk, subscriptions),
                new TestCommand(desk, subscriptions),
                new PreviewCommand(desk, subscriptions),
                new WhyCommand(library, desk, subscriptions),
                new PostCommand(library, desk, items)),
            new Group(
                "help.bot",
                new StatusCommand(library, desk, subscriptions),
                new LanguageCommand(languages),
                new StartCommand(owned)));
    List<Command> commands =
        new ArrayList<>(groups.stream().flatMap(group -> group.commands().stream()).toList());
    commands.add(new HelpCommand(groups.stream().map(Group::inHelp).toList()));
    List<Command> noted =
        commands.stream()
            .map(command -> (Command) new SampleNote(new RestingSearch(command), library))
            .toList();
    return new CommandRegistry(noted, SearchCommand.NAME);
  }
}
