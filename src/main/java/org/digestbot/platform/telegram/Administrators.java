package org.digestbot.platform.telegram;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.groupadministration.GetChatMember;

/** Who administers a chat; asks Telegram, and again after five minutes. Thread-safe. */
final class Administrators {
  private static final Logger log = LoggerFactory.getLogger(Administrators.class);
  private static final Duration BELIEVED = Duration.ofMinutes(5);
  private static final int MOST = 10_000;
  private static final List<String> ADMINISTRATOR = List.of("creator", "administrator");

  private record Member(long chat, long user) {}

  private record Answer(boolean administrator, Instant at) {}

  private final BotApi api;
  private final InstantSource clock;
  private final Map<Member, Answer> answers = new ConcurrentHashMap<>();

  Administrators(BotApi api, InstantSource clock) {
    this.api = api;
    this.clock = clock;
  }

  /** False where Telegram does not say. */
  boolean include(long chat, long user) {
    Instant now = clock.instant();
    Member member = new Member(chat, user);
    Answer known = answers.get(member);
    if (known != null && known.at().plus(BELIEVED).isAfter(now)) {
      return known.administrator();
    }
    try {
      boolean administrator =
          api.call(new GetChatMember(Long.toString(chat), user))
              .map(found -> ADMINISTRATOR.contains(found.getStatus()))
              .orElse(false);
      if (answers.size() >= MOST) {
        answers.clear();
      }
      answers.put(member, new Answer(administrator, now));
      return administrator;
    } catch (ApiFault fault) {
      log.warn("Telegram does not say who administers a chat: {}", fault.getMessage());
      return false;
    }
  }
}
