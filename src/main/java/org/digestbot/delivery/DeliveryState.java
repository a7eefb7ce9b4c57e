package org.digestbot.delivery;

/** How far a delivery has come; every change of it is counted. */
public enum DeliveryState {
  /** In the outbox, perhaps to be left alone for a while, perhaps begun. */
  OWED,
  /** In the hands of its courier; nothing is on its way just now. */
  CLAIMED,
  /** A part may be on its way: whether it has arrived is not known before the answer. */
  LEAVING,
  /** All of it is in the chat. */
  DELIVERED,
  /** The platform refuses it in every form; the chat's other deliveries go on. */
  SET_ASIDE,
  /** The bot was kept out of its chat for too long. */
  GIVEN_UP,
  /** Its subscription was removed before it went out. */
  WITHDRAWN
}
