package org.digestbot.platform.telegram.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/**
 * The updates that wait for the bot, as the real server keeps them: handed out until an offset
 * above them confirms them, one poll at a time. An offset far beyond the newest number confirms
 * nothing, and what waits is handed out all the same: so it is after a quiet week, when the numbers
 * start anywhere.
 */
final class FakeUpdates {
  private static final int FUTURE = 10;

  private record Waiting(long id, JsonNode json) {}

  private final Object monitor;
  private final List<Waiting> waiting = new ArrayList<>();
  private long last = 100_000;
  private int poll;

  FakeUpdates(Object monitor) {
    this.monitor = monitor;
  }

  long push(ObjectNode update) {
    synchronized (monitor) {
      long id = ++last;
      push(id, update);
      return id;
    }
  }

  /** Number 0 means one that the update does not show. */
  void push(long id, JsonNode update) {
    JsonNode json = update;
    if (update instanceof ObjectNode object && id != 0) {
      ObjectNode numbered = JsonNodeFactory.instance.objectNode().put("update_id", id);
      json = numbered.setAll(object);
    }
    synchronized (monitor) {
      last = id == 0 ? last + 1 : id;
      waiting.add(new Waiting(last, json));
      monitor.notifyAll();
    }
  }

  int size() {
    synchronized (monitor) {
      return waiting.size();
    }
  }

  void interrupt() {
    synchronized (monitor) {
      poll++;
      monitor.notifyAll();
    }
  }

  ObjectNode get(JsonNode request) {
    long offset = request.path("offset").asLong();
    long deadline = System.nanoTime() + request.path("timeout").asLong() * 1_000_000_000L;
    synchronized (monitor) {
      int mine = ++poll;
      monitor.notifyAll();
      waiting.removeIf(update -> update.id() < from(offset));
      while (waiting.isEmpty() && mine == poll) {
        long left = (deadline - System.nanoTime()) / 1_000_000;
        if (left <= 0) {
          break;
        }
        try {
          monitor.wait(left);
        } catch (InterruptedException e) {
          break;
        }
      }
      if (mine != poll) {
        return FakeChats.refusal(409, "Conflict: terminated by other getUpdates request");
      }
      ArrayNode batch = JsonNodeFactory.instance.arrayNode();
      long from = from(offset);
      waiting.stream()
          .filter(update -> update.id() >= from)
          .limit(request.path("limit").asLong(100))
          .forEach(update -> batch.add(update.json()));
      return FakeChats.result(batch);
    }
  }

  private long from(long offset) {
    return offset > last + 1 + FUTURE ? 0 : offset;
  }
}
