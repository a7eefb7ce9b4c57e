package org.digestbot.chat.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.digestbot.chat.Caller;
import org.digestbot.chat.Chat;
import org.digestbot.chat.Language;
import org.digestbot.chat.Place;
import org.digestbot.chat.Role;
import org.digestbot.chat.command.FairUse.Verdict;
import org.junit.jupiter.api.Test;

/** How often one may ask. */
class FairUseTest {
  private static final Chat GROUP = new Chat("telegram", "-100", null);
  private static final Caller ADA = person("1");

  private Instant now = Instant.parse("2026-03-01T12:00:00Z");
  private final FairUse fairUse = new FairUse(20, () -> now);

  private static Caller person(String id) {
    return new Caller(id, "Ada", Role.MEMBER, Language.ENGLISH, Place.GROUP);
  }

  private List<Verdict> ask(int times) {
    List<Verdict> verdicts = new ArrayList<>();
    for (int i = 0; i < times; i++) {
      verdicts.add(fairUse.next(GROUP, ADA));
    }
    return verdicts;
  }

  @Test
  void twentyInAMinuteThenOneNoticeThenSilence() {
    assertThat(ask(20)).containsOnly(Verdict.GO_AHEAD);
    assertThat(ask(1)).containsExactly(Verdict.SAY_WAIT);
    assertThat(ask(100)).containsOnly(Verdict.SAY_NOTHING);
  }

  @Test
  void theMinuteBeginsWithTheFirstCommandAndEnds() {
    ask(25);
    now = now.plusSeconds(59);
    assertThat(ask(1)).containsExactly(Verdict.SAY_NOTHING);
    now = now.plusSeconds(1);
    assertThat(ask(20)).containsOnly(Verdict.GO_AHEAD);
  }

  @Test
  void countsAPersonAcrossChatsAndNobodyElse() {
    ask(25);
    assertThat(fairUse.next(new Chat("telegram", "1", null), ADA)).isEqualTo(Verdict.SAY_NOTHING);
    assertThat(fairUse.next(GROUP, person("2"))).isEqualTo(Verdict.GO_AHEAD);
    assertThat(fairUse.next(new Chat("discord", "-100", null), ADA)).isEqualTo(Verdict.GO_AHEAD);
  }

  @Test
  void aClockThatIsPutBackLocksNobodyOut() {
    ask(25);
    now = now.minusSeconds(3_600);
    assertThat(ask(1)).containsExactly(Verdict.GO_AHEAD);
  }

  @Test
  void theTerminalHasNoLimit() {
    Chat terminal = new Chat("console", "local", null);
    for (int i = 0; i < 100; i++) {
      assertThat(fairUse.next(terminal, ADA)).isEqualTo(Verdict.GO_AHEAD);
    }
    assertThat(fairUse.remembered()).isZero();
  }

  @Test
  void aCrowdTakesBoundedMemoryAndPastMinutesNone() {
    for (int i = 0; i < 30_000; i++) {
      fairUse.next(GROUP, person(Integer.toString(i)));
    }
    assertThat(fairUse.remembered()).isEqualTo(10_000);
    now = now.plusSeconds(60);
    ask(1);
    assertThat(fairUse.remembered()).isEqualTo(1);
  }
}
