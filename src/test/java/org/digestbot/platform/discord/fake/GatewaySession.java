package org.digestbot.platform.discord.fake;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What outlives a connection: the events of a session, to be sent again after RESUME. */
final class GatewaySession {
  private final String id;
  private final List<ObjectNode> events = new ArrayList<>();
  private @Nullable GatewaySocket socket;

  GatewaySession(String id) {
    this.id = id;
  }

  String id() {
    return id;
  }

  synchronized void attach(GatewaySocket newSocket) {
    socket = newSocket;
  }

  synchronized void detach(GatewaySocket oldSocket) {
    if (socket == oldSocket) {
      socket = null;
    }
  }

  synchronized @Nullable GatewaySocket socket() {
    return socket;
  }

  synchronized void dispatch(String type, ObjectNode data) {
    ObjectNode event = Json.obj("op", 0, "s", events.size() + 1, "t", type, "d", data);
    events.add(event);
    if (socket != null) {
      socket.send(event);
    }
  }

  synchronized void replay(GatewaySocket onto, int after) {
    socket = onto;
    List.copyOf(events.subList(Math.min(after, events.size()), events.size())).forEach(onto::send);
    dispatch("RESUMED", Json.obj("_trace", List.of("fake")));
  }
}
