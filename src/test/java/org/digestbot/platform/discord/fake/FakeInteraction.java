package org.digestbot.platform.discord.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** One use of a command, a button, a menu or an input field, and what came back. */
public final class FakeInteraction {
  private static final long DUE_MILLIS = 3_000;

  private final ObjectNode json;
  private final boolean onMessage;
  private final long sentAt = System.currentTimeMillis();
  private final CompletableFuture<Long> answeredAt = new CompletableFuture<>();
  private final List<FakeMessage> followUps = new ArrayList<>();
  private @Nullable JsonNode callback;
  private long callbackAfter = -1;
  private @Nullable FakeMessage original;

  FakeInteraction(ObjectNode json) {
    this.json = json;
    this.onMessage = json.has("message");
  }

  public ObjectNode json() {
    return json;
  }

  public String id() {
    return json.path("id").asText();
  }

  String token() {
    return json.path("token").asText();
  }

  /** Takes the first answer. Returns Discord's error code, or 0. */
  synchronized int answer(JsonNode body, FakeMessages messages) {
    if (callback != null) {
      return 40060;
    }
    if (System.currentTimeMillis() - sentAt > DUE_MILLIS) {
      return 10062;
    }
    callback = body;
    callbackAfter = System.currentTimeMillis() - sentAt;
    int flags = body.path("data").path("flags").asInt();
    switch (body.path("type").asInt()) {
      case 4 -> original = messages.create(body.path("data"), this, flags);
      case 5 -> original = messages.create(Json.obj(), this, flags | 128);
      case 6, 7 -> {
        String shown = json.path("message").path("id").asText();
        original = messages.find(shown).orElseThrow();
        if (body.path("type").asInt() == 7) {
          original = messages.edit(shown, body.path("data"));
        }
      }
      default -> {}
    }
    return 0;
  }

  synchronized Optional<FakeMessage> original() {
    return Optional.ofNullable(original);
  }

  synchronized void edited(FakeMessage message) {
    original = message;
    answeredAt.complete(System.nanoTime());
  }

  synchronized void followUp(FakeMessage message) {
    followUps.add(message);
  }

  /** The messages that people see in answer, once the first is complete. */
  public synchronized Optional<List<FakeMessage>> seen() {
    boolean unchanged = onMessage && callback != null && callback.path("type").asInt() == 6;
    if (original == null || original.isThinking() || (unchanged && !wasEdited)) {
      return followUps.isEmpty() ? Optional.empty() : Optional.of(List.copyOf(followUps));
    }
    List<FakeMessage> all = new ArrayList<>(List.of(original));
    all.addAll(followUps);
    return Optional.of(all);
  }

  private boolean wasEdited;
  private boolean takenBack;

  synchronized void markEdited() {
    wasEdited = true;
  }

  synchronized void takeBack() {
    takenBack = true;
  }

  /** Whether the promise of an answer was withdrawn. */
  public synchronized boolean isTakenBack() {
    return takenBack;
  }

  /** Waits for the answer. */
  public FakeMessage awaitMessage() {
    return awaitMessages().get(0);
  }

  public List<FakeMessage> awaitMessages() {
    return Await.value("an answer to interaction " + json.path("data"), this::seen);
  }

  /** Waits for the answer to a promise, and tells when it came, in the nanoseconds of this JVM. */
  public long awaitAnswer(Duration atMost) {
    return answeredAt.orTimeout(atMost.toMillis(), TimeUnit.MILLISECONDS).join();
  }

  /** Waits for the first sign of life and tells how many milliseconds it took. */
  public long awaitCallback() {
    return Await.value(
        "a callback for interaction " + json.path("data"),
        Duration.ofSeconds(20),
        () -> callbackAfter() < 0 ? Optional.empty() : Optional.of(callbackAfter()));
  }

  public synchronized @Nullable JsonNode callback() {
    return callback;
  }

  private synchronized long callbackAfter() {
    return callbackAfter;
  }

  /** The values offered while typing. */
  public List<String> awaitChoices() {
    awaitCallback();
    List<String> values = new ArrayList<>();
    callback().path("data").path("choices").forEach(c -> values.add(c.path("value").asText()));
    return values;
  }
}
