package org.digestbot.platform.telegram;

import java.time.Duration;
import java.time.Instant;
import org.digestbot.platform.telegram.Parcel.Outcome;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends messages at the pace that Telegram allows, in order within a chat, answers before posts.
 * One message is on its way at a time, and it is recorded before the next goes: whatever is killed
 * when, at most this one is said twice. Runs on a thread of its own.
 */
final class TelegramSender implements Runnable {
  private static final Logger log = LoggerFactory.getLogger(TelegramSender.class);
  private static final Duration UNKNOWN_WAIT = Duration.ofSeconds(30);

  private final MessageCalls calls;
  private final Dispatch dispatch;
  private final OpenRoad road;
  private final Pace pace;
  private final ParkedChats parked;
  private final GroupMinutes minutes;
  private final Tempo tempo;

  TelegramSender(
      MessageCalls calls,
      Dispatch dispatch,
      OpenRoad road,
      Pace pace,
      ParkedChats parked,
      GroupMinutes minutes,
      Tempo tempo) {
    this.calls = calls;
    this.dispatch = dispatch;
    this.road = road;
    this.pace = pace;
    this.parked = parked;
    this.minutes = minutes;
    this.tempo = tempo;
  }

  @Override
  public void run() {
    try {
      for (Parcel next = dispatch.next(); next != null; next = dispatch.next()) {
        try {
          send(next);
        } catch (RuntimeException e) {
          log.error("A message to Telegram was given up", e);
          ApiFault fault = new ApiFault(ApiFault.Kind.REFUSED, 0, e.toString());
          dispatch.finish(next, new Outcome.Refused(fault));
        } catch (Error e) {
          // It says nothing against the message.
          log.error("A message to Telegram could not be sent", e);
          dispatch.putBack(next, e.toString());
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      dispatch.stop(Duration.ZERO);
    }
  }

  private void send(Parcel parcel) {
    try {
      parcel.progress().leaving(parcel.done());
    } catch (RuntimeException e) {
      log.warn("A post stays because it could not be noted that it leaves: {}", e.toString());
      dispatch.putBack(parcel, "it could not be noted that it leaves");
      return;
    }
    long left = now();
    try {
      calls.send(parcel);
      count(parcel, left);
      road.arrived();
      succeeded(parcel);
    } catch (ApiFault fault) {
      if (fault.kind() != ApiFault.Kind.UNREACHABLE) {
        count(parcel, left);
      }
      road.failed(fault, now());
      failed(parcel, fault);
    }
  }

  private void count(Parcel parcel, long left) {
    pace.sent(parcel.chat(), left, now());
    minutes.sent(parcel.chat());
  }

  private void succeeded(Parcel parcel) {
    Parcel rest = parcel.after(parcel.done() + 1).anew();
    if (rest.isOver()) {
      dispatch.finish(parcel, Outcome.DELIVERED);
    } else {
      parcel.tell(progress -> progress.sent(rest.done()));
      dispatch.replace(parcel, rest);
    }
  }

  private void failed(Parcel parcel, ApiFault fault) {
    switch (Remedy.of(parcel, fault)) {
      case NONE_NEEDED -> succeeded(parcel);
      case WAIT -> wait(parcel, fault);
      case PARK -> park(parcel, fault);
      case MOVE -> moved(parcel, fault);
      case SEND_ANEW -> dispatch.replace(parcel, parcel.anew());
      case SEND_PLAINLY -> {
        log.warn("Telegram refuses a message as it is: {}", fault.getMessage());
        dispatch.replace(parcel, parcel.plainly());
      }
      case GIVE_UP -> {
        log.warn("Telegram refuses a message: {}", fault.getMessage());
        dispatch.finish(parcel, new Outcome.Refused(fault));
      }
    }
  }

  private void wait(Parcel parcel, ApiFault fault) {
    if (fault.kind() == ApiFault.Kind.CUT || fault.kind() == ApiFault.Kind.SERVER) {
      parcel.tell(Parcel.Progress::doubtful);
    }
    dispatch.tryAgain(parcel, String.valueOf(fault.getMessage()));
  }

  private void park(Parcel parcel, ApiFault fault) {
    Duration pause = fault.retryAfter() == null ? UNKNOWN_WAIT : fault.retryAfter();
    log.warn("Telegram wants a chat to be left alone for {}", pause);
    Instant end = tempo.clock().instant().plus(pause);
    parked.park(parcel.chat(), end);
    if (parcel.isPost()) {
      dispatch.finish(parcel, new Outcome.Postponed(end, String.valueOf(fault.getMessage())));
    } else {
      dispatch.replace(parcel, parcel);
    }
  }

  private void moved(Parcel parcel, ApiFault fault) {
    Long to = fault.migratedTo();
    if (to == null) {
      throw new IllegalStateException("a group moves to nowhere");
    }
    if (parcel.isPost()) {
      dispatch.finish(parcel, new Outcome.Moved(to));
    }
    dispatch.move(parcel.chat(), to);
  }

  private long now() {
    return tempo.nanos().getAsLong();
  }
}
