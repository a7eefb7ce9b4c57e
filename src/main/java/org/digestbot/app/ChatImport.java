package org.digestbot.app;

import java.util.List;
import java.util.function.BiFunction;
import org.digestbot.chat.Caller;
import org.digestbot.chat.Chat;
import org.digestbot.chat.Texts;
import org.digestbot.chat.command.DocumentImport;
import org.digestbot.chat.reply.Block.Fields;
import org.digestbot.chat.reply.Block.Heading;
import org.digestbot.chat.reply.Block.Note;
import org.digestbot.chat.reply.Field;
import org.digestbot.chat.reply.Reply;
import org.digestbot.digest.Problem;
import org.digestbot.ingest.IncomingDocument;
import org.digestbot.ingest.IncomingDocuments;
import org.digestbot.ingest.Ingest;
import org.digestbot.ingest.Report;

/** Takes documents that owners send in chat into the source {@code local}. */
final class ChatImport implements DocumentImport {
  private final Ingest ingest;
  private final BiFunction<Chat, Caller, Texts> texts;

  ChatImport(Ingest ingest, BiFunction<Chat, Caller, Texts> texts) {
    this.ingest = ingest;
    this.texts = texts;
  }

  @Override
  public Reply take(String name, byte[] content, Chat chat, Caller caller) {
    Texts spoken = texts.apply(chat, caller);
    // Known by its name, so that a newer version of the same file updates its entries.
    IncomingDocument document = new IncomingDocument(name, name, "chat:" + name, () -> content);
    Report report =
        ingest.run(
            Ingest.LOCAL, IncomingDocuments.of(List.of(document)), false, Ingest.Progress.NONE);
    Reply reply =
        report.isFailure() ? Reply.of() : Reply.of(Heading.of(name), summary(spoken, report));
    for (Problem problem : report.problems()) {
      reply = reply.and(Note.warning(name + ": " + sentence(spoken, problem)));
    }
    return reply;
  }

  private static String sentence(Texts texts, Problem problem) {
    return switch (problem.kind()) {
      case EMPTY -> texts.say("import.empty");
      case TOO_LARGE -> texts.say("import.too-large");
      case NO_TEXT -> texts.say("import.no-text");
      case UNKNOWN_ENCODING -> texts.say("import.unknown-encoding");
      case TOO_SLOW -> texts.say("import.too-slow");
      case LONG_PARAGRAPH -> texts.say("import.long-paragraph", problem.line());
      // Whatever else was thrown is in the log.
      case DEFECT -> texts.say("import.defect");
      case OUT_OF_REACH -> throw new IllegalStateException("it came with the call: " + problem);
    };
  }

  private static Fields summary(Texts texts, Report report) {
    return new Fields(
        List.of(
            field(texts, "import.entries", report.entries()),
            field(texts, "import.added", report.added()),
            field(texts, "import.changed", report.changed()),
            field(texts, "import.gone", report.gone()),
            field(texts, "import.new-links", report.newLinks())));
  }

  private static Field field(Texts texts, String key, int number) {
    return Field.of(texts.say(key), texts.say("number", number));
  }
}
