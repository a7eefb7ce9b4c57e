package org.digestbot.platform.telegram;

import org.digestbot.chat.Inbox;

/** What whoever does things for people must know how to do; each is an item of the inbox. */
interface IncomingVisitor {
  void typed(Inbox.Item item, Incoming.Typed typed);

  void pressed(Inbox.Item item, Incoming.Pressed pressed);

  void inline(Inbox.Item item, Incoming.Inline query);

  void document(Inbox.Item item, Incoming.Document document);

  void chosen(Inbox.Item item, Incoming.Chosen chosen);

  void standing(Inbox.Item item, Incoming.Standing standing);

  void joined(Inbox.Item item, Incoming.Joined joined);

  void moved(Inbox.Item item, Incoming.Moved moved);
}
