package org.digestbot.platform.discord;

import java.io.IOException;
import java.net.ConnectException;
import java.util.regex.Pattern;
import okhttp3.Interceptor;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.ResponseBody;

/**
 * Sends a request again after a failure that leaves open whether it arrived, if and only if Discord
 * takes it as the same one: reading, replacing, editing, the first answer to an interaction, a
 * message with a nonce, and publishing one. Whatever else was perhaps carried out is not repeated,
 * by JDA neither. Thread-safe.
 */
final class SafeRetries implements Interceptor {
  private static final int ATTEMPTS = 3;
  private static final long FIRST_WAIT_MILLIS = 150;
  private static final int ALREADY_ACKNOWLEDGED = 40060;
  private static final Pattern CODE = Pattern.compile("\"code\"\\s*:\\s*" + ALREADY_ACKNOWLEDGED);
  private static final Pattern CALLBACK = Pattern.compile(".*/interactions/\\d+/[^/]+/callback");
  private static final Pattern SAFE_POST =
      Pattern.compile(
          CALLBACK + "|.*/channels/\\d+/(messages(/\\d+/crosspost)?|typing)|.*/users/@me/channels");

  @Override
  public Response intercept(Chain chain) throws IOException {
    Request request = chain.request();
    boolean repeatable = isRepeatable(request);
    boolean perhapsArrived = false;
    for (int attempt = 1; ; attempt++) {
      boolean mayRepeat = attempt < ATTEMPTS && !chain.call().isCanceled();
      try {
        Response response = chain.proceed(request);
        if (perhapsArrived && isCallback(request) && saysAlreadyAcknowledged(response)) {
          return arrived(response);
        }
        if (response.code() != 500 || !repeatable || !mayRepeat) {
          return repeatable ? response : unrepeated(response);
        }
        response.close();
      } catch (IOException e) {
        boolean neverLeft = e instanceof ConnectException;
        if (!(repeatable || neverLeft) || !mayRepeat) {
          throw e;
        }
      }
      perhapsArrived = true;
      pause(attempt);
    }
  }

  private static boolean isRepeatable(Request request) {
    return !request.method().equals("POST")
        || SAFE_POST.matcher(request.url().encodedPath()).matches();
  }

  private static boolean isCallback(Request request) {
    return CALLBACK.matcher(request.url().encodedPath()).matches();
  }

  private static boolean saysAlreadyAcknowledged(Response response) throws IOException {
    return response.code() == 400 && CODE.matcher(response.peekBody(4_096).string()).find();
  }

  /** The earlier attempt was carried out; only its answer was lost. */
  private static Response arrived(Response response) {
    response.close();
    return response
        .newBuilder()
        .code(200)
        .message("OK")
        .body(ResponseBody.create("{}", MediaType.get("application/json")))
        .build();
  }

  /** JDA repeats any request that met a gateway's error, but never one that met a 500. */
  private static Response unrepeated(Response response) {
    return response.code() > 500 ? response.newBuilder().code(500).build() : response;
  }

  private static void pause(int attempt) throws IOException {
    try {
      Thread.sleep(FIRST_WAIT_MILLIS << attempt);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }
}
