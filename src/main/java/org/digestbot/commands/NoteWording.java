package org.digestbot.commands;

import org.digestbot.chat.Texts;
import org.digestbot.search.query.SearchNote;
import org.digestbot.search.query.SearchNoteVisitor;

/** Says in a chat's language how a query was read otherwise than it was typed. */
record NoteWording(Texts texts) implements SearchNoteVisitor<String> {
  @Override
  public String respelled(SearchNote.Respelled note) {
    return texts.say("search.respelled", note.typed(), note.read());
  }

  @Override
  public String widened(SearchNote.Widened note) {
    return texts.say("search.widened", note.dropped());
  }

  @Override
  public String about(SearchNote.About note) {
    return texts.say("search.about", note.subject());
  }

  @Override
  public String leftOut(SearchNote.LeftOut note) {
    return texts.say("search.left-out", note.word());
  }

  @Override
  public String saidOnly(SearchNote.SaidOnly note) {
    return texts.say("search.said-only", note.date());
  }

  @Override
  public String unknownOperator(SearchNote.UnknownOperator note) {
    return texts.say("search.unknown-operator", note.typed(), note.nearest());
  }

  @Override
  public String badValue(SearchNote.BadValue note) {
    if (note.value().isEmpty()) {
      return texts.say("search.no-value", note.operator());
    }
    String key =
        switch (note.operator()) {
          case "since", "until", "on" -> "search.bad-date";
          case "lang" -> "search.bad-language";
          case "has" -> "search.bad-has";
          default -> "search.bad-value";
        };
    return texts.say(key, note.operator(), note.value());
  }

  @Override
  public String noEntry(SearchNote.NoEntry note) {
    return texts.say("search.no-entry", note.operator(), note.value());
  }

  @Override
  public String unknownTopic(SearchNote.UnknownTopic note) {
    return note.nearest() == null
        ? texts.say("search.unknown-topic", note.typed())
        : texts.say("search.unknown-topic-near", note.typed(), note.nearest());
  }
}
