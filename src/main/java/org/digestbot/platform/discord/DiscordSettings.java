package org.digestbot.platform.discord;

import java.net.URI;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How to reach Discord as which bot. Immutable; never shows the token.
 *
 * @param token as the Developer Portal gave it
 * @param api where the HTTP interface is served, with its version: {@code …/api/v10/}
 * @param gateway where the WebSocket is served, or null to ask the HTTP interface for it
 */
public record DiscordSettings(String token, URI api, @Nullable URI gateway) {
  /**
   * @throws IllegalArgumentException with a sentence for the operator, when this cannot work
   */
  public DiscordSettings {
    token = token.strip();
    if (token.isEmpty()) {
      throw new IllegalArgumentException("the Discord token is empty");
    }
    if (!token.chars().allMatch(c -> c > ' ' && c < 0x7F)) {
      throw new IllegalArgumentException(
          "the Discord token holds a blank or another character that no token has");
    }
    if (!hasScheme(api, "http", "https")) {
      throw new IllegalArgumentException(
          "the Discord API address must look like http://127.0.0.1:8090/api/v10/");
    }
    if (!api.toString().endsWith("/")) {
      api = URI.create(api + "/");
    }
    if (gateway != null && !hasScheme(gateway, "ws", "wss")) {
      throw new IllegalArgumentException(
          "the Discord gateway address must look like ws://127.0.0.1:8090/gateway");
    }
  }

  private static boolean hasScheme(URI address, String plain, String secure) {
    String scheme = address.getScheme() == null ? "" : address.getScheme().toLowerCase(Locale.ROOT);
    return (scheme.equals(plain) || scheme.equals(secure)) && address.getHost() != null;
  }

  @Override
  public String toString() {
    return "DiscordSettings[" + api.getScheme() + "://" + api.getAuthority() + "]";
  }
}
