package org.digestbot.platform.discord.fake;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;
import org.jspecify.annotations.Nullable;

/** What goes wrong with requests of one kind, as often as is said. */
public final class Fault {
  private final String method;
  private final String pathPattern;
  private final AtomicInteger left;
  private final Kind kind;
  private final @Nullable MockResponse response;
  private final Duration delay;

  private enum Kind {
    /** Answered so, and nothing done. */
    ANSWER,
    /** The connection is cut before anything is done. */
    CUT_BEFORE,
    /** It is done, and the connection cut before the answer. */
    CUT_AFTER,
    /** It is done, late. */
    SLOW
  }

  private Fault(
      String method, String pathPattern, int times, Kind kind, MockResponse response, Duration d) {
    this.method = method;
    this.pathPattern = pathPattern;
    this.left = new AtomicInteger(times);
    this.kind = kind;
    this.response = response;
    this.delay = d;
  }

  public static Fault status(String method, String pathPattern, int times, int status, int code) {
    String body = Json.write(Json.obj("message", "made to fail", "code", code));
    return answer(method, pathPattern, times, json(status, body).build());
  }

  /** A page as a proxy in between writes it. */
  public static Fault html(String method, String pathPattern, int times, int status) {
    return answer(
        method,
        pathPattern,
        times,
        new MockResponse.Builder()
            .code(status)
            .addHeader("Content-Type", "text/html")
            .body("<html><body><h1>" + status + "</h1></body></html>")
            .build());
  }

  /** A rate limit of Discord's own. */
  public static Fault rateLimited(String method, String pathPattern, int times, int seconds) {
    return answer(method, pathPattern, times, limit(seconds).addHeader("via", "1.1 fake").build());
  }

  /** A ban by the network in front of Discord. */
  public static Fault banned(String method, String pathPattern, int times, int seconds) {
    return answer(method, pathPattern, times, limit(seconds).build());
  }

  public static Fault cutBefore(String method, String pathPattern, int times) {
    return new Fault(method, pathPattern, times, Kind.CUT_BEFORE, null, Duration.ZERO);
  }

  public static Fault cutAfter(String method, String pathPattern, int times) {
    return new Fault(method, pathPattern, times, Kind.CUT_AFTER, null, Duration.ZERO);
  }

  public static Fault slow(String method, String pathPattern, int times, Duration delay) {
    return new Fault(method, pathPattern, times, Kind.SLOW, null, delay);
  }

  /** How often it may still strike. */
  public int left() {
    return Math.max(0, left.get());
  }

  boolean strikes(String requestMethod, String path) {
    return requestMethod.equals(method)
        && path.matches(".*" + pathPattern)
        && left.getAndUpdate(n -> Math.max(0, n - 1)) > 0;
  }

  boolean isDone() {
    return kind == Kind.CUT_AFTER || kind == Kind.SLOW;
  }

  /** What is sent in place of what would have been. */
  MockResponse instead(@Nullable MockResponse done) {
    return switch (kind) {
      case ANSWER -> response;
      case CUT_BEFORE, CUT_AFTER ->
          new MockResponse.Builder().onResponseStart(new SocketEffect.CloseSocket()).build();
      case SLOW ->
          done.newBuilder()
              .headersDelay(delay.toMillis(), java.util.concurrent.TimeUnit.MILLISECONDS)
              .build();
    };
  }

  int recordedStatus(int done) {
    return switch (kind) {
      case ANSWER -> response.getCode();
      case CUT_BEFORE, CUT_AFTER -> 0;
      case SLOW -> done;
    };
  }

  static MockResponse.Builder json(int status, String body) {
    return new MockResponse.Builder()
        .code(status)
        .addHeader("Content-Type", "application/json")
        .body(body);
  }

  private static Fault answer(String method, String path, int times, MockResponse response) {
    return new Fault(method, path, times, Kind.ANSWER, response, Duration.ZERO);
  }

  private static MockResponse.Builder limit(int seconds) {
    return json(
            429,
            Json.write(
                Json.obj(
                    "message",
                    "You are being rate limited.",
                    "retry_after",
                    seconds,
                    "global",
                    false)))
        .addHeader("Retry-After", Integer.toString(seconds));
  }
}
