package org.digestbot.platform.discord.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.Deflater;
import okhttp3.Response;
import okhttp3.WebSocket;
import okhttp3.WebSocketListener;
import okio.ByteString;
import org.jspecify.annotations.Nullable;

/** One connection to the gateway. */
final class GatewaySocket extends WebSocketListener {
  private final FakeGateway gateway;
  private final @Nullable Deflater deflater;
  private volatile @Nullable WebSocket socket;
  private volatile boolean dead;
  private volatile boolean cut;

  GatewaySocket(FakeGateway gateway, boolean compressed) {
    this.gateway = gateway;
    this.deflater = compressed ? new Deflater() : null;
  }

  @Override
  public void onOpen(WebSocket webSocket, Response response) {
    socket = webSocket;
    gateway.opened(this);
  }

  @Override
  public void onMessage(WebSocket webSocket, String text) {
    if (cut) {
      throw new IllegalStateException("the connection is cut, as the test wants");
    }
    if (!dead) {
      JsonNode message = Json.read(text);
      gateway.received(this, message.path("op").asInt(), message.path("d"));
    }
  }

  @Override
  public void onClosing(WebSocket webSocket, int code, String reason) {
    if (!dead) {
      webSocket.close(code, null);
    }
    gateway.closed(this, code);
  }

  @Override
  public void onFailure(WebSocket webSocket, Throwable t, @Nullable Response response) {
    gateway.closed(this, 1006);
  }

  /** From now on it neither hears nor says anything, and the connection stays open. */
  void die() {
    dead = true;
  }

  void close(int code) {
    socket.close(code, "as the test wants");
  }

  /** Ends the connection without a word when the client speaks next. */
  void cut() {
    cut = true;
  }

  void shutdown() {
    WebSocket opened = socket;
    if (opened != null) {
      opened.close(1001, null);
    }
  }

  synchronized void send(ObjectNode message) {
    if (dead) {
      return;
    }
    byte[] text = Json.write(message).getBytes(StandardCharsets.UTF_8);
    if (deflater == null) {
      socket.send(new String(text, StandardCharsets.UTF_8));
    } else {
      socket.send(ByteString.of(deflate(text)));
    }
  }

  private byte[] deflate(byte[] text) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    byte[] buffer = new byte[8_192];
    deflater.setInput(text);
    int length = deflater.deflate(buffer, 0, buffer.length, Deflater.SYNC_FLUSH);
    while (length > 0) {
      out.write(buffer, 0, length);
      length = deflater.deflate(buffer, 0, buffer.length, Deflater.SYNC_FLUSH);
    }
    return out.toByteArray();
  }
}
