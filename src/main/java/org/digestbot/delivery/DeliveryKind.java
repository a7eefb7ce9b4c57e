package org.digestbot.delivery;

import org.digestbot.subscription.SubscriptionKind;

/** Why a delivery is owed. */
public enum DeliveryKind {
  DAILY,
  WEEKLY,
  ALERTS,
  ARCHIVE,
  /** Somebody wants to see what a subscription's posts look like. */
  TEST,
  /** Somebody has to know what became of a chat. */
  NOTICE;

  static DeliveryKind of(SubscriptionKind kind) {
    return switch (kind) {
      case DAILY -> DAILY;
      case WEEKLY -> WEEKLY;
      case ALERTS -> ALERTS;
      case ARCHIVE -> ARCHIVE;
    };
  }
}
