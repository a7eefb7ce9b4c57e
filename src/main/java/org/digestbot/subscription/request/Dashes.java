package org.digestbot.subscription.request;

/** Knows what keyboards make of a hyphen. */
final class Dashes {
  private static final String ALL = "‐‑‒–—―−－~〜∼";

  private Dashes() {}

  /** The text with every kind of dash as a hyphen. */
  static String unified(String folded) {
    StringBuilder text = new StringBuilder(folded.length());
    for (int i = 0; i < folded.length(); i++) {
      text.append(ALL.indexOf(folded.charAt(i)) >= 0 ? '-' : folded.charAt(i));
    }
    return text.toString();
  }
}
