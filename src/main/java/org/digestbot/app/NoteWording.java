package org.digestbot.app;

import org.digestbot.search.query.SearchNote;
import org.digestbot.search.query.SearchNoteVisitor;

/** Says how a query was read otherwise than it was typed, as the command line does. */
final class NoteWording implements SearchNoteVisitor<String> {
  @Override
  public String respelled(SearchNote.Respelled note) {
    return "`" + note.typed() + "` was read as `" + note.read() + "`.";
  }

  @Override
  public String widened(SearchNote.Widened note) {
    return "Nothing matches `" + note.dropped() + "`, so it was left out.";
  }

  @Override
  public String about(SearchNote.About note) {
    return "No entry has all of it; these are about `" + note.subject() + "`.";
  }

  @Override
  public String leftOut(SearchNote.LeftOut note) {
    return "No entry has `" + note.word() + "`, so it was left out.";
  }

  @Override
  public String saidOnly(SearchNote.SaidOnly note) {
    return "Nothing is dated `" + note.date() + "`; these entries say it.";
  }

  @Override
  public String unknownOperator(SearchNote.UnknownOperator note) {
    return "`" + note.typed() + ":` is no operator; the nearest is `" + note.nearest() + ":`.";
  }

  @Override
  public String badValue(SearchNote.BadValue note) {
    return note.value().isEmpty()
        ? "`" + note.operator() + ":` has nothing behind it, so it was left out."
        : "`" + note.operator() + ":` cannot be `" + note.value() + "`, so it was left out.";
  }

  @Override
  public String noEntry(SearchNote.NoEntry note) {
    return "No entry has `" + note.operator() + ":" + note.value() + "`.";
  }

  @Override
  public String unknownTopic(SearchNote.UnknownTopic note) {
    String hint = note.nearest() == null ? "" : "; the nearest is `" + note.nearest() + "`";
    return "`topic:` has no `" + note.typed() + "`, so it was left out" + hint + ".";
  }
}
