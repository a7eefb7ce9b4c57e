package org.digestbot.health;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.digestbot.platform.Platform;
import org.digestbot.platform.PlatformStatus;

/**
 * How all platforms, and the bot's own work, are doing at one moment. Immutable.
 *
 * @param healthy whether every platform takes calls and all work is done
 */
record HealthReport(boolean healthy, String json) {
  private static final ObjectMapper JSON = new ObjectMapper();

  static HealthReport of(List<Platform> platforms, List<Concern> concerns) {
    ObjectNode page = JSON.createObjectNode();
    ObjectNode each = JSON.createObjectNode();
    boolean healthy = true;
    for (Platform platform : platforms) {
      PlatformStatus status = platform.status();
      healthy &= status.state() == PlatformStatus.State.RUNNING;
      ObjectNode one = each.putObject(platform.name());
      one.put("state", Metrics.word(status.state()));
      one.put("since", status.since().toString());
      if (status.detail() != null) {
        one.put("detail", status.detail());
      }
      platform.lastHeard().ifPresent(at -> one.put("lastHeard", at.toString()));
    }
    ObjectNode work = JSON.createObjectNode();
    for (Concern concern : concerns) {
      healthy = false;
      ObjectNode one = work.putObject(concern.name()).put("state", "failing");
      if (concern.since() != null) {
        one.put("since", concern.since().toString());
      }
      one.put("detail", concern.detail());
    }
    page.put("status", healthy ? "ok" : "failing");
    page.set("platforms", each);
    if (!work.isEmpty()) {
      page.set("work", work);
    }
    return new HealthReport(healthy, page + "\n");
  }
}
