package org.digestbot.app;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.digestbot.chat.Caller;
import org.digestbot.chat.Chat;
import org.digestbot.chat.post.Venues;
import org.jspecify.annotations.Nullable;

/** The venues of each platform; where one has none, there are no posts. Thread-safe. */
final class AllVenues implements Venues {
  private final Map<String, Venues> byPlatform = new ConcurrentHashMap<>();

  /** From now on calls from a platform are for these. */
  void add(String platform, Venues venues) {
    byPlatform.put(platform, venues);
  }

  @Override
  public Answer find(Chat from, Caller caller, String reference) {
    @Nullable Venues venues = byPlatform.get(from.platform());
    return venues == null ? new Answer.NoPosts() : venues.find(from, caller, reference);
  }

  @Override
  public Answer here(Chat from, Caller caller) {
    @Nullable Venues venues = byPlatform.get(from.platform());
    return venues == null ? new Answer.NoPosts() : venues.here(from, caller);
  }

  @Override
  public String reference(Chat chat) {
    @Nullable Venues venues = byPlatform.get(chat.platform());
    return venues == null ? chat.id() : venues.reference(chat);
  }
}
