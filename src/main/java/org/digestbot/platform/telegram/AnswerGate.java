package org.digestbot.platform.telegram;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import okhttp3.Interceptor;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.Buffer;
import okio.BufferedSource;
import org.digestbot.platform.telegram.ApiFault.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Lets only answers of the Bot API pass that say {@code ok}, and tells every other one by its HTTP
 * status: the library would report a delivered message whose answer is garbage and a gateway's
 * error page alike. Thread-safe.
 */
final class AnswerGate implements Interceptor {
  private static final long LONGEST_ANSWER = 20L << 20;
  private static final MediaType JSON = MediaType.get("application/json");
  private static final Pattern RETRY_AFTER = Pattern.compile("(?i)retry after (\\d{1,9})");
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final String pathPrefix;

  /**
   * @param pathPrefix what stands before every path at the configured address; may be empty
   */
  AnswerGate(String pathPrefix) {
    this.pathPrefix = pathPrefix;
  }

  @Override
  public Response intercept(Chain chain) throws IOException {
    Request request = chain.request();
    if (!pathPrefix.isEmpty()) {
      String path = pathPrefix + request.url().encodedPath();
      request =
          request.newBuilder().url(request.url().newBuilder().encodedPath(path).build()).build();
    }
    try (Response response = chain.proceed(request)) {
      byte[] body = read(response);
      JsonNode answer = parse(body);
      check(response, answer);
      return response.newBuilder().body(ResponseBody.create(body, JSON)).build();
    }
  }

  private static byte[] read(Response response) throws IOException {
    try {
      BufferedSource source = response.body().source();
      if (source.request(LONGEST_ANSWER + 1)) {
        throw fault(response, "an answer of more than " + LONGEST_ANSWER + " bytes");
      }
      Buffer all = source.getBuffer();
      return all.readByteArray();
    } catch (ApiFault e) {
      throw e;
    } catch (IOException e) {
      throw fault(response, "the answer was cut off");
    }
  }

  private static @Nullable JsonNode parse(byte[] body) throws IOException {
    try {
      JsonNode answer = MAPPER.readTree(body);
      return answer != null && answer.path("ok").isBoolean() ? answer : null;
    } catch (JsonProcessingException e) {
      return null;
    }
  }

  private static void check(Response response, @Nullable JsonNode answer) throws ApiFault {
    if (answer == null) {
      throw fault(response, "the answer is none of the Bot API");
    }
    if (answer.path("ok").booleanValue()) {
      return;
    }
    int code = answer.path("error_code").asInt(response.code());
    String description = answer.path("description").asText("");
    JsonNode parameters = answer.path("parameters");
    throw new ApiFault(
        code >= 500 ? Kind.SERVER : Kind.REFUSED,
        code,
        description,
        retryAfter(parameters.path("retry_after"), description),
        parameters.path("migrate_to_chat_id").canConvertToLong()
            ? Long.valueOf(parameters.path("migrate_to_chat_id").longValue())
            : null);
  }

  private static @Nullable Duration retryAfter(JsonNode parameter, String description) {
    if (parameter.canConvertToInt() && parameter.intValue() >= 0) {
      return Duration.ofSeconds(parameter.intValue());
    }
    Matcher spoken = RETRY_AFTER.matcher(description);
    return spoken.find() ? Duration.ofSeconds(Integer.parseInt(spoken.group(1))) : null;
  }

  private static ApiFault fault(Response response, String what) {
    int code = response.code();
    Kind kind =
        response.isSuccessful()
            ? Kind.UNREADABLE
            : code == 401 || code == 404 || code == 409 || code == 429 ? Kind.REFUSED : Kind.SERVER;
    return new ApiFault(kind, code, what, retryAfterHeader(response), null);
  }

  private static @Nullable Duration retryAfterHeader(Response response) {
    String header = response.header("Retry-After", "");
    return header != null && header.matches("\\d{1,9}")
        ? Duration.ofSeconds(Integer.parseInt(header))
        : null;
  }
}
