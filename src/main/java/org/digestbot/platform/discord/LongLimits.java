package org.digestbot.platform.discord;

import java.io.IOException;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.dv8tion.jda.api.exceptions.ParsingException;
import net.dv8tion.jda.api.utils.data.DataObject;
import okhttp3.Interceptor;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/**
 * Notices rate limits that last too long to be waited out within JDA, which would tell nobody.
 * Thread-safe.
 */
final class LongLimits implements Interceptor {
  private static final Duration LONG = Duration.ofSeconds(10);
  private static final Pattern WRITING = Pattern.compile(".*/channels/(\\d+)/(?:messages|threads)");

  /** Who must know. */
  interface Hearer {
    /** Nothing can be written in a channel for so long. */
    void parked(String channel, Duration howLong);

    /** Nothing at all can be asked for so long. */
    void parked(Duration howLong);
  }

  private volatile @Nullable Hearer hearer;

  void tell(Hearer whom) {
    hearer = whom;
  }

  @Override
  public Response intercept(Chain chain) throws IOException {
    Response response = chain.proceed(chain.request());
    if (response.code() == 429) {
      notice(chain.request().url().encodedPath(), response);
    }
    return response;
  }

  private void notice(String path, Response response) throws IOException {
    DataObject body = body(response);
    Duration howLong = longer(DiscordApi.retryAfter(response), body);
    Hearer whom = hearer;
    if (whom == null || howLong.compareTo(LONG) <= 0) {
      return;
    }
    Matcher writing = WRITING.matcher(path);
    boolean ofAll =
        response.header("X-RateLimit-Global") != null
            || body.getBoolean("global", false)
            || response.header("via") == null;
    if (ofAll) {
      whom.parked(howLong);
    } else if (writing.matches()) {
      whom.parked(writing.group(1), howLong);
    }
  }

  private static DataObject body(Response response) throws IOException {
    try {
      return DataObject.fromJson(response.peekBody(4_096).string());
    } catch (ParsingException e) {
      return DataObject.empty();
    }
  }

  private static Duration longer(Duration header, DataObject body) {
    Duration said = Duration.ofMillis((long) Math.ceil(body.getDouble("retry_after", 0) * 1_000));
    return said.compareTo(header) > 0 ? said : header;
  }
}
