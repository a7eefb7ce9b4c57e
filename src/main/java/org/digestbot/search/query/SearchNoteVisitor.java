package org.digestbot.search.query;

/** What whoever tells people of notes must know how to say. */
public interface SearchNoteVisitor<R> {
  R respelled(SearchNote.Respelled note);

  R widened(SearchNote.Widened note);

  R about(SearchNote.About note);

  R leftOut(SearchNote.LeftOut note);

  R saidOnly(SearchNote.SaidOnly note);

  R unknownOperator(SearchNote.UnknownOperator note);

  R badValue(SearchNote.BadValue note);

  R noEntry(SearchNote.NoEntry note);

  R unknownTopic(SearchNote.UnknownTopic note);
}
