package org.digestbot.platform.discord;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import net.dv8tion.jda.api.exceptions.ParsingException;
import net.dv8tion.jda.api.requests.RestConfig;
import net.dv8tion.jda.api.utils.data.DataObject;
import okhttp3.ConnectionPool;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.ResponseBody;

/** The HTTP side of Discord: the client that JDA sends with, and the one question asked first. */
final class DiscordApi {
  private static final Duration CALL = Duration.ofSeconds(20);

  private final DiscordSettings settings;
  private final LongLimits limits = new LongLimits();
  private final OkHttpClient http;

  DiscordApi(DiscordSettings settings) {
    this.settings = settings;
    this.http =
        new OkHttpClient.Builder()
            .retryOnConnectionFailure(false)
            .addInterceptor(new SafeRetries())
            .addInterceptor(limits)
            .connectTimeout(Duration.ofSeconds(5))
            .readTimeout(Duration.ofSeconds(10))
            .writeTimeout(Duration.ofSeconds(10))
            .callTimeout(CALL)
            .connectionPool(new ConnectionPool(5, 30, TimeUnit.SECONDS))
            .build();
  }

  OkHttpClient http() {
    return http;
  }

  LongLimits limits() {
    return limits;
  }

  /**
   * Asks where the gateway is and how many logins are left.
   *
   * @throws IOException when Discord cannot be reached or answers something else; try again
   * @throws RefusedException when the token is no good
   */
  LoginAllowance allowance() throws IOException, RefusedException {
    Request request =
        new Request.Builder()
            .url(settings.api() + "gateway/bot")
            .header("Authorization", "Bot " + settings.token())
            .header("User-Agent", RestConfig.USER_AGENT)
            .build();
    try (Response response = http.newCall(request).execute()) {
      if (response.code() == 401) {
        throw RefusedException.token("HTTP 401");
      }
      if (!response.isSuccessful()) {
        throw new TurnedAway("HTTP " + response.code(), retryAfter(response));
      }
      return read(response.body());
    }
  }

  void close() {
    http.connectionPool().evictAll();
    http.dispatcher().executorService().shutdown();
  }

  private LoginAllowance read(ResponseBody body) throws IOException {
    try {
      DataObject answer = DataObject.fromJson(body.string());
      DataObject limit = answer.getObject("session_start_limit");
      String gateway =
          settings.gateway() == null ? answer.getString("url") : settings.gateway().toString();
      return new LoginAllowance(
          gateway,
          limit.getInt("remaining"),
          Duration.ofMillis(Math.max(0, limit.getLong("reset_after"))));
    } catch (ParsingException e) {
      throw new TurnedAway("an answer that is none of Discord's", Duration.ZERO);
    }
  }

  /** How long a refused request must wait, as far as its answer says so in its head. */
  static Duration retryAfter(Response response) {
    String seconds = response.header("Retry-After", "0");
    return seconds.matches("\\d{1,6}(\\.\\d+)?")
        ? Duration.ofMillis((long) Math.ceil(Double.parseDouble(seconds) * 1_000))
        : Duration.ZERO;
  }

  /** Discord answered, but not with what was asked for. */
  static final class TurnedAway extends IOException {
    private static final long serialVersionUID = 1;

    private final Duration retryAfter;

    TurnedAway(String what, Duration retryAfter) {
      super(what);
      this.retryAfter = retryAfter;
    }

    Duration retryAfter() {
      return retryAfter;
    }
  }
}
