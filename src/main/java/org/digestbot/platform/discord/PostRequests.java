package org.digestbot.platform.discord;

import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.requests.Route;
import net.dv8tion.jda.api.utils.TimeUtil;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;
import net.dv8tion.jda.internal.requests.RestActionImpl;
import org.jspecify.annotations.Nullable;

/**
 * What a courier asks of Discord, by ids: JDA's own methods need the channel in its memory, where
 * direct messages and quiet threads are not after a restart. They keep to JDA's rate limits all the
 * same. Thread-safe.
 */
final class PostRequests {
  static final int PAGE = 100;

  /**
   * A post does not count as delivered before it is published. Discord may make that wait for an
   * hour; JDA tries it then, if the bot still runs.
   */
  private static final int PUBLISHING_SECONDS = 5;

  private final JDA jda;

  PostRequests(JDA jda) {
    this.jda = jda;
  }

  JDA jda() {
    return jda;
  }

  String self() {
    return jda.getSelfUser().getId();
  }

  /** Writes a message; the answer is the message. */
  CompletableFuture<DataObject> write(String channel, DataObject body) {
    return object(Route.Messages.SEND_MESSAGE.compile(channel), body);
  }

  /** Begins a thread in a forum; the answer is the thread. */
  CompletableFuture<DataObject> begin(String forum, DataObject body) {
    return object(Route.Channels.CREATE_THREAD.compile(forum), body);
  }

  /** The private channel with a person. */
  CompletableFuture<DataObject> channelWith(String person) {
    return object(
        Route.Self.CREATE_PRIVATE_CHANNEL.compile(),
        DataObject.empty().put("recipient_id", person));
  }

  /** Gives a message of an announcement channel to its followers, or fails soon. */
  CompletableFuture<DataObject> publish(String channel, String message) {
    return object(Route.Messages.CROSSPOST_MESSAGE.compile(channel, message), null)
        .copy()
        .orTimeout(PUBLISHING_SECONDS, TimeUnit.SECONDS);
  }

  CompletableFuture<DataObject> message(String channel, String id) {
    return object(Route.Messages.GET_MESSAGE.compile(channel, id), null);
  }

  /** The first messages after an id, newest first. */
  CompletableFuture<DataArray> messagesAfter(String channel, String id) {
    Route.CompiledRoute route =
        Route.Messages.GET_MESSAGE_HISTORY
            .compile(channel)
            .withQueryParams("limit", Integer.toString(PAGE), "after", id);
    return new RestActionImpl<DataArray>(jda, route, (response, request) -> response.getArray())
        .submit();
  }

  /** The threads of a server that are not archived. */
  CompletableFuture<DataObject> activeThreads(String guild) {
    return object(Route.Guilds.LIST_ACTIVE_THREADS.compile(guild), null);
  }

  /** The threads of a channel that were archived last. */
  CompletableFuture<DataObject> archivedThreads(String channel) {
    return object(
        Route.Channels.LIST_PUBLIC_ARCHIVED_THREADS
            .compile(channel)
            .withQueryParams("limit", Integer.toString(PAGE)),
        null);
  }

  /** The least id of what came into being at that time or later. */
  static String idAt(Instant time) {
    return Long.toString(
        Math.max(0, (time.toEpochMilli() - TimeUtil.DISCORD_EPOCH) << TimeUtil.TIMESTAMP_OFFSET));
  }

  private CompletableFuture<DataObject> object(
      Route.CompiledRoute route, @Nullable DataObject body) {
    return new RestActionImpl<DataObject>(
            jda, route, body, (response, request) -> response.getObject())
        .submit();
  }
}
