package org.digestbot.platform.telegram;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.Serializable;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import okhttp3.Call;
import okhttp3.Dispatcher;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okio.BufferedSource;
import org.digestbot.platform.telegram.ApiFault.Kind;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.client.okhttp.OkHttpTelegramClient;
import org.telegram.telegrambots.meta.TelegramUrl;
import org.telegram.telegrambots.meta.api.methods.botapimethods.BotApiMethod;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;

/**
 * The Bot API as one bot sees it: every call ends in a result or an {@link ApiFault} that says what
 * is known, within its time. Thread-safe.
 */
final class BotApi implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(BotApi.class);
  private static final MediaType JSON = MediaType.get("application/json");
  private static final List<String> WANTED_UPDATES =
      List.of("message", "channel_post", "callback_query", "inline_query", "my_chat_member");
  private static final int UPDATES_AT_ONCE = 100;
  private static final int CONNECT_SECONDS = 10;
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final String token;
  private final HttpUrl base;
  private final Duration callTime;
  private final OkHttpClient calls;
  private final OkHttpClient files;
  private final OkHttpTelegramClient library;
  private volatile @Nullable Call poll;
  private volatile boolean closed;

  /**
   * @param callTime how long a call other than a long poll may take
   */
  BotApi(TelegramSettings settings, Duration callTime) {
    this.token = settings.token();
    this.callTime = callTime;
    this.base = base(settings);
    Dispatcher dispatcher = new Dispatcher();
    dispatcher.setMaxRequests(64);
    dispatcher.setMaxRequestsPerHost(64);
    this.files =
        new OkHttpClient.Builder()
            .dispatcher(dispatcher)
            .connectTimeout(CONNECT_SECONDS, TimeUnit.SECONDS)
            .callTimeout(callTime)
            // A repeated request would be a repeated message.
            .retryOnConnectionFailure(false)
            .followRedirects(false)
            .build();
    String prefix = base.encodedPath().replaceFirst("/+$", "");
    this.calls = files.newBuilder().addInterceptor(new AnswerGate(prefix)).build();
    this.library =
        new OkHttpTelegramClient(
            calls, token, new TelegramUrl(base.scheme(), base.host(), base.port(), false));
  }

  private static HttpUrl base(TelegramSettings settings) {
    HttpUrl url = HttpUrl.parse(settings.api().toString());
    if (url == null) {
      throw new IllegalArgumentException("the Telegram API address cannot be used");
    }
    return url;
  }

  /** The result of a call; empty where it was carried out and its result cannot be read. */
  <T extends Serializable, M extends BotApiMethod<T>> Optional<T> call(M method) throws ApiFault {
    try {
      return Optional.ofNullable(library.execute(method));
    } catch (TelegramApiException e) {
      ApiFault fault = fault(e);
      if (fault == null || fault.kind() == Kind.UNREADABLE) {
        return Optional.empty();
      }
      throw fault;
    }
  }

  /**
   * The next updates as they came, undecoded; confirms those below the offset.
   *
   * @param offset 0 for the first that is not confirmed
   * @param wait how long the server may wait for one
   */
  JsonNode updates(long offset, Duration wait) throws ApiFault {
    ObjectNode body = MAPPER.createObjectNode();
    if (offset != 0) {
      body.put("offset", offset);
    }
    body.put("limit", UPDATES_AT_ONCE).put("timeout", wait.toSeconds());
    body.set("allowed_updates", MAPPER.valueToTree(WANTED_UPDATES));
    Request request =
        new Request.Builder()
            .url(base.newBuilder().encodedPath("/bot" + token + "/getUpdates").build())
            .post(RequestBody.create(body.toString(), JSON))
            .build();
    OkHttpClient patient =
        calls
            .newBuilder()
            .readTimeout(wait.plus(callTime))
            .callTimeout(wait.plus(callTime))
            .build();
    Call call = patient.newCall(request);
    poll = call;
    if (closed) {
      throw new ApiFault(Kind.UNREACHABLE, 0, "closed");
    }
    try (Response response = call.execute()) {
      JsonNode result = MAPPER.readTree(response.body().bytes()).path("result");
      if (!result.isArray()) {
        throw new ApiFault(Kind.UNREADABLE, response.code(), "the updates are no list");
      }
      return result;
    } catch (IOException e) {
      throw asFault(e);
    }
  }

  /** The content of a file that {@code getFile} named. */
  byte[] download(String path, long longest) throws ApiFault {
    HttpUrl.Builder url = base.newBuilder().addPathSegment("file").addPathSegment("bot" + token);
    url.addPathSegments(path);
    try (Response response =
        files.newCall(new Request.Builder().url(url.build()).build()).execute()) {
      if (!response.isSuccessful()) {
        throw new ApiFault(Kind.REFUSED, response.code(), "the file is not served");
      }
      BufferedSource source = response.body().source();
      if (source.request(longest + 1)) {
        throw new ApiFault(Kind.REFUSED, 413, "the file is longer than it said");
      }
      return source.readByteArray();
    } catch (IOException e) {
      throw asFault(e);
    }
  }

  /** Ends the poll that is under way; there is no other. */
  void endPoll() {
    closed = true;
    Call last = poll;
    if (last != null) {
      last.cancel();
    }
  }

  /** Ends what is under way and every thread of the client. */
  @Override
  public void close() {
    endPoll();
    calls.dispatcher().cancelAll();
    calls.dispatcher().executorService().shutdownNow();
    calls.connectionPool().evictAll();
  }

  /** What a failure of the library means; null where the call was carried out all the same. */
  private @Nullable ApiFault fault(TelegramApiException e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof InterruptedException) {
        Thread.currentThread().interrupt();
        return new ApiFault(Kind.CUT, 0, "the call was given up");
      }
      if (cause instanceof IOException known && !(cause instanceof JacksonException)) {
        return asFault(known);
      }
    }
    if (e instanceof TelegramApiRequestException) {
      return null;
    }
    throw new IllegalArgumentException("a call that the library refuses: " + masked(e));
  }

  private ApiFault asFault(IOException e) {
    if (e instanceof ApiFault known) {
      return known;
    }
    boolean unreached =
        e instanceof ConnectException
            || e instanceof UnknownHostException
            || e instanceof NoRouteToHostException
            || e instanceof SSLHandshakeException
            || (e instanceof InterruptedIOException && masked(e).contains("connect timed out"));
    log.debug("A call to Telegram failed: {}", masked(e));
    return new ApiFault(unreached ? Kind.UNREACHABLE : Kind.CUT, 0, said(e));
  }

  private String said(IOException e) {
    String server = base.host() + ":" + base.port();
    if (e instanceof UnknownHostException) {
      return "the name " + base.host() + " is not known";
    }
    if (e instanceof SSLException) {
      return "no secure connection to " + server;
    }
    if (e instanceof InterruptedIOException) {
      return server + " took too long";
    }
    boolean silent = e instanceof ConnectException || e instanceof NoRouteToHostException;
    return silent ? "nothing answers at " + server : "the connection to " + server + " ended early";
  }

  private String masked(Exception e) {
    String message = e.getMessage() == null ? "" : ": " + e.getMessage();
    return (e.getClass().getSimpleName() + message).replace(token, "…");
  }

  @Override
  public String toString() {
    return "BotApi[" + base.host() + ":" + base.port() + "]";
  }
}
