package org.digestbot.commands;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.digestbot.chat.Texts;
import org.digestbot.chat.command.Command;
import org.digestbot.chat.command.CommandSpec;
import org.digestbot.chat.command.Completion;
import org.digestbot.chat.command.Invocation;
import org.digestbot.chat.command.OptionSpec;
import org.digestbot.chat.command.OptionType;
import org.digestbot.chat.reply.Block.EntryList;
import org.digestbot.chat.reply.Reply;
import org.digestbot.delivery.Delivery;
import org.digestbot.delivery.RestCall;
import org.digestbot.digest.EntryId;
import org.digestbot.listing.EntryItems;
import org.digestbot.listing.SharedLink;

/** {@code /post}: what a post had no room for. */
final class PostCommand implements Command {
  static final String NAME = RestCall.COMMAND;
  private static final String ID = RestCall.POST;
  private static final int PAGE_SIZE = 20;
  private static final CommandSpec SPEC =
      CommandSpec.open(
              NAME,
              List.of("推送"),
              OptionSpec.required(ID, OptionType.TEXT, Completion.NONE),
              OptionSpec.page())
          .answeredQuietly();

  private final Supplier<Library> library;
  private final PostDesk desk;
  private final EntryItems items;

  PostCommand(Supplier<Library> library, PostDesk desk, EntryItems items) {
    this.library = library;
    this.desk = desk;
    this.items = items;
  }

  @Override
  public CommandSpec spec() {
    return SPEC;
  }

  @Override
  public Reply run(Invocation invocation) {
    Texts texts = invocation.texts();
    String typed = invocation.arguments().required(ID);
    Optional<Delivery> post = ReachableSubscriptions.number(typed).flatMap(desk.outbox()::find);
    List<SharedLink> rest = post.map(this::rest).orElse(List.of());
    if (rest.isEmpty()) {
      return Reply.warning(texts.say("post.unknown", typed));
    }
    Page page = Page.of(invocation, PAGE_SIZE);
    return page.show(
        texts.say("post.rest-heading", rest.size()),
        rest.size(),
        () ->
            new EntryList(
                page.of(rest).stream().map(item -> items.brief(item.shown())).toList(), true));
  }

  private List<SharedLink> rest(Delivery post) {
    List<EntryId> unseen = post.entries().subList(post.shown(), post.entries().size());
    return SharedLink.of(library.get().archive().entries(unseen));
  }
}
