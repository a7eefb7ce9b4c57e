package org.digestbot.platform.telegram;

import org.digestbot.chat.Caller;
import org.digestbot.chat.Role;
import org.digestbot.chat.Texts;
import org.digestbot.chat.command.CommandRouter;
import org.digestbot.chat.command.DocumentImport;
import org.digestbot.chat.reply.Reply;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.GetFile;

/** Fetches documents that owners send, and has them imported. Thread-safe. */
final class Documents {
  private static final Logger log = LoggerFactory.getLogger(Documents.class);

  private final BotApi api;
  private final CommandRouter router;
  private final DocumentImport imports;

  Documents(BotApi api, CommandRouter router, DocumentImport imports) {
    this.api = api;
    this.router = router;
    this.imports = imports;
  }

  Reply take(Incoming.Document document, Caller caller) {
    Texts texts = router.texts(document.origin().asChat(), caller);
    if (caller.role() != Role.OWNER) {
      return Reply.warning(texts.say("router.owners-only", "/import"));
    }
    if (document.size() > DocumentImport.LONGEST) {
      return Reply.warning(texts.say("telegram.file-too-big"));
    }
    byte[] content;
    try {
      String path =
          api.call(new GetFile(document.file())).map(file -> file.getFilePath()).orElse("");
      content = api.download(path, DocumentImport.LONGEST);
    } catch (ApiFault fault) {
      log.warn("A document could not be fetched from Telegram: {}", fault.getMessage());
      return Reply.warning(texts.say("telegram.no-file"));
    }
    return imports.take(document.name(), content, document.origin().asChat(), caller);
  }
}
