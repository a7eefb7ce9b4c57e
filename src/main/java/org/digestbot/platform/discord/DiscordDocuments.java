package org.digestbot.platform.discord;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import net.dv8tion.jda.api.entities.Message;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okio.BufferedSource;
import org.digestbot.chat.Role;
import org.digestbot.chat.Texts;
import org.digestbot.chat.command.CommandRouter;
import org.digestbot.chat.command.DocumentImport;
import org.digestbot.chat.reply.Reply;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Fetches documents that owners send, and has them imported. Thread-safe. */
final class DiscordDocuments {
  static final String COMMAND = "import";
  static final String FILE = "file";
  private static final Logger log = LoggerFactory.getLogger(DiscordDocuments.class);

  private final OkHttpClient http;
  private final CommandRouter router;
  private final DocumentImport imports;

  DiscordDocuments(OkHttpClient http, CommandRouter router, DocumentImport imports) {
    this.http = http;
    this.router = router;
    this.imports = imports;
  }

  Reply take(Message.Attachment file, Asked asked) {
    Texts texts = router.texts(asked.chat(), asked.caller());
    if (asked.caller().role() != Role.OWNER) {
      return Reply.warning(texts.say("router.owners-only", "/" + COMMAND));
    }
    if (file.getSize() > DocumentImport.LONGEST) {
      return Reply.warning(texts.say("discord.file-too-big"));
    }
    try {
      Optional<byte[]> content = fetch(file.getUrl());
      return content.isPresent()
          ? imports.take(file.getFileName(), content.get(), asked.chat(), asked.caller())
          : Reply.warning(texts.say("discord.file-too-big"));
    } catch (IOException e) {
      log.warn("Discord: a document could not be fetched: {}", LogWording.brief(e));
      return Reply.warning(texts.say("discord.no-file"));
    }
  }

  /** Empty where it is larger than it said. */
  private Optional<byte[]> fetch(String address) throws IOException {
    HttpUrl url = HttpUrl.parse(address);
    if (url == null) {
      throw new DiscordApi.TurnedAway("no address of a file", Duration.ZERO);
    }
    try (Response response = http.newCall(new Request.Builder().url(url).build()).execute()) {
      if (!response.isSuccessful()) {
        throw new DiscordApi.TurnedAway("HTTP " + response.code(), Duration.ZERO);
      }
      BufferedSource source = response.body().source();
      return source.request(DocumentImport.LONGEST + 1L)
          ? Optional.empty()
          : Optional.of(source.getBuffer().readByteArray());
    }
  }
}
