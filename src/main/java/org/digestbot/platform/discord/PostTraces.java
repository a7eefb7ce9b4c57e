package org.digestbot.platform.discord;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.entities.channel.attribute.IPostContainer;
import net.dv8tion.jda.api.entities.channel.concrete.ThreadChannel;
import net.dv8tion.jda.api.entities.channel.middleman.GuildChannel;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;

/**
 * Looks in a channel whether a message is there already that the bot may have written without
 * hearing of it. A failed look-up is the future's failure.
 */
final class PostTraces {
  /** Clocks differ. */
  private static final Duration MARGIN = Duration.ofMinutes(1);

  private static final int MOST_PAGES = 5;
  private static final int MOST_THREADS = 5;

  private final PostRequests requests;

  PostTraces(PostRequests requests) {
    this.requests = requests;
  }

  /** Not everything that was written since could be read. */
  static final class OutOfSight extends Exception {
    private static final long serialVersionUID = 1;

    OutOfSight(String why) {
      super(why, null, false, false);
    }
  }

  /** The id of the message, where it has been written since that time. */
  CompletableFuture<Optional<String>> message(String channel, PostPart part, Instant since) {
    if (!maySee(channel)) {
      return CompletableFuture.failedFuture(new OutOfSight("no right to read what was written"));
    }
    return message(channel, part, PostRequests.idAt(since.minus(MARGIN)), MOST_PAGES);
  }

  private CompletableFuture<Optional<String>> message(
      String channel, PostPart part, String after, int pages) {
    return requests
        .messagesAfter(channel, after)
        .thenCompose(
            page -> {
              Optional<String> own =
                  objects(page).filter(m -> isOwn(m, part)).map(this::id).findAny();
              if (own.isPresent() || page.length() < PostRequests.PAGE) {
                return CompletableFuture.completedFuture(own);
              }
              if (pages == 1) {
                return CompletableFuture.failedFuture(new OutOfSight("too much was written since"));
              }
              String last = objects(page).map(this::id).max(BY_AGE).orElseThrow();
              return message(channel, part, last, pages - 1);
            });
  }

  /** The id of the thread that begins with this message, be it archived since. */
  CompletableFuture<Optional<String>> thread(IPostContainer forum, String title, PostPart first) {
    if (!maySee(forum.getId())) {
      return CompletableFuture.failedFuture(new OutOfSight("no right to read what was written"));
    }
    return requests
        .activeThreads(forum.getGuild().getId())
        .thenCompose(active -> firstThatBeginsSo(own(active, forum, title), first))
        .thenCompose(
            found ->
                found.isPresent()
                    ? CompletableFuture.completedFuture(found)
                    : requests
                        .archivedThreads(forum.getId())
                        .thenCompose(
                            archived -> firstThatBeginsSo(own(archived, forum, title), first)));
  }

  /** The threads of the bot's own with this title, newest first. */
  private List<String> own(DataObject listed, IPostContainer forum, String title) {
    return objects(listed.getArray("threads"))
        .filter(thread -> thread.getString("parent_id", "").equals(forum.getId()))
        .filter(thread -> thread.getString("owner_id", "").equals(requests.self()))
        .filter(thread -> thread.getString("name", "").equals(title))
        .map(this::id)
        .sorted(BY_AGE.reversed())
        .limit(MOST_THREADS)
        .toList();
  }

  private CompletableFuture<Optional<String>> firstThatBeginsSo(
      List<String> threads, PostPart first) {
    if (threads.isEmpty()) {
      return CompletableFuture.completedFuture(Optional.empty());
    }
    String thread = threads.get(0);
    return requests
        .message(thread, thread)
        .thenCompose(
            message ->
                isOwn(message, first)
                    ? CompletableFuture.completedFuture(Optional.of(thread))
                    : firstThatBeginsSo(threads.subList(1, threads.size()), first));
  }

  private static final Comparator<String> BY_AGE =
      Comparator.comparingLong(Long::parseUnsignedLong);

  private boolean isOwn(DataObject message, PostPart part) {
    return message.getObject("author").getString("id").equals(requests.self()) && part.is(message);
  }

  /** Without the right to read older messages, Discord answers as if there were none. */
  private boolean maySee(String channel) {
    GuildChannel place = requests.jda().getGuildChannelById(channel);
    GuildChannel ruling = place instanceof ThreadChannel thread ? thread.getParentChannel() : place;
    return ruling == null
        || ruling.getGuild().getSelfMember().hasPermission(ruling, Permission.MESSAGE_HISTORY);
  }

  private String id(DataObject thing) {
    return thing.getString("id");
  }

  private static Stream<DataObject> objects(DataArray array) {
    return array.stream(DataArray::getObject);
  }
}
