package org.digestbot.commands;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.digestbot.chat.Texts;
import org.digestbot.chat.command.Command;
import org.digestbot.chat.command.CommandSpec;
import org.digestbot.chat.command.Completion;
import org.digestbot.chat.command.Invocation;
import org.digestbot.chat.command.OptionSpec;
import org.digestbot.chat.command.OptionType;
import org.digestbot.chat.reply.Block;
import org.digestbot.chat.reply.Block.Fields;
import org.digestbot.chat.reply.Block.Heading;
import org.digestbot.chat.reply.Block.Paragraph;
import org.digestbot.chat.reply.Button;
import org.digestbot.chat.reply.Field;
import org.digestbot.chat.reply.Reply;
import org.digestbot.chat.reply.WebAddress;
import org.digestbot.delivery.Explanation;
import org.digestbot.digest.ArchivedEntry;
import org.digestbot.digest.EntryId;
import org.digestbot.listing.EntryItems;
import org.digestbot.search.Hit;

/** {@code /why}: why an entry was or was not posted in this chat. */
final class WhyCommand implements Command {
  static final String NAME = "why";
  private static final String ENTRY = "entry";
  private static final int MOST_ENTRIES = 3;
  private static final CommandSpec SPEC =
      CommandSpec.open(
              NAME, List.of("为什么"), OptionSpec.required(ENTRY, OptionType.TEXT, Completion.NONE))
          .answeredQuietly();

  private final Supplier<Library> library;
  private final PostDesk desk;
  private final SubscriptionWording wording;

  WhyCommand(Supplier<Library> library, PostDesk desk, SubscriptionWording wording) {
    this.library = library;
    this.desk = desk;
    this.wording = wording;
  }

  @Override
  public CommandSpec spec() {
    return SPEC;
  }

  @Override
  public Reply run(Invocation invocation) {
    Texts texts = invocation.texts();
    String typed = invocation.arguments().required(ENTRY);
    List<ArchivedEntry> meant = meant(typed);
    if (meant.isEmpty()) {
      return Reply.warning(texts.say("why.unknown", typed));
    }
    if (desk.subscriptions().in(invocation.chat()).isEmpty()) {
      return Reply.of(Paragraph.of(texts.say("subscription.none")));
    }
    List<Block> blocks = new ArrayList<>();
    List<Button> openers = new ArrayList<>();
    for (ArchivedEntry entry : meant) {
      blocks.add(Heading.of("#" + entry.id() + "  " + entry.entry().title()));
      blocks.add(
          new Fields(
              desk.explainer().why(invocation.chat(), entry, desk.now()).stream()
                  .map(why -> field(why, texts))
                  .toList()));
      openers.add(EntryItems.opener(entry.id(), texts));
    }
    return new Reply(blocks, List.of(openers)).row(SubscriptionButtons.all(texts));
  }

  /** The entry of a number, or those that have a link, however that is spelt. */
  private List<ArchivedEntry> meant(String typed) {
    Library now = library.get();
    if (EntryId.parse(typed).isPresent()) {
      return EntryView.find(typed, now).stream().toList();
    }
    return WebAddress.of(typed).isEmpty()
        ? List.of()
        : now.search().search(typed, 0, MOST_ENTRIES).hits().stream().map(Hit::entry).toList();
  }

  private Field field(Explanation why, Texts texts) {
    String when =
        why.when() == null
            ? ""
            : SubscriptionWording.moment(why.when(), desk.zoneOf(why.subscription().chat()), texts);
    String said =
        switch (why.reason()) {
          case POSTED -> texts.say("why.posted", when);
          case ON_ITS_WAY -> texts.say("why.on-its-way");
          case PUT_OFF -> texts.say("why.put-off", when);
          case CLOSED -> texts.say("why.closed", when);
          case REFUSED -> texts.say("why.refused");
          case GIVEN_UP -> texts.say("why.given-up");
          case WAITS -> texts.say("why.waits", when);
          case PAUSED -> texts.say("why.paused");
          case QUIET -> texts.say("why.quiet");
          case HELD -> texts.say("why.held");
          case ARRIVED_IN_PAUSE -> texts.say("why.arrived-in-pause", when);
          case GONE -> texts.say("why.gone");
          case NOT_MATCHED -> texts.say("why.not-matched");
          case BASELINE -> texts.say("why.baseline");
          case BEFORE -> texts.say("why.before", when);
          case NO_NEW_LINK -> texts.say("why.no-new-link");
          case TO_COME -> texts.say("why.to-come");
          case FORGOTTEN -> texts.say("why.forgotten");
        };
    return Field.of(wording.title(why.subscription(), texts), said);
  }
}
