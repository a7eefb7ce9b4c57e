package org.digestbot.platform.discord;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import net.dv8tion.jda.api.entities.channel.ChannelType;
import net.dv8tion.jda.api.entities.channel.attribute.IPostContainer;
import net.dv8tion.jda.api.entities.channel.middleman.GuildChannel;
import net.dv8tion.jda.api.utils.data.DataObject;
import org.digestbot.chat.Chat;
import org.digestbot.chat.post.Post;
import org.digestbot.chat.post.PostOutcome;
import org.digestbot.chat.post.Receipt;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The way of one post into its chat, one request at a time. It ends once, whatever happens.
 * Thread-safe; it may wait for whoever records its steps, so it runs on the courier's threads only.
 */
final class PostErrand {
  private static final Logger log = LoggerFactory.getLogger(PostErrand.class);

  /**
   * For how long Discord surely tells that a message with the same nonce is the same: its reference
   * says of {@code enforce_nonce} "in the past few minutes", and fewer than two are not a few.
   */
  static final Duration NONCE_WINDOW = Duration.ofMinutes(2);

  private final Post post;
  private final Receipt receipt;
  private final DiscordCourier courier;
  private final PostRequests requests;
  private final PostTraces traces;
  private final PostForm form;
  private final @Nullable IPostContainer forum;
  private final boolean publishes;
  private @Nullable String channel;
  private int next;
  private boolean inDoubt;

  /** Whether a part has left and Discord has not said what became of it. */
  private boolean isOpen;

  private boolean plain;
  private boolean ended;
  private @Nullable CompletableFuture<?> asked;

  PostErrand(
      Post post,
      Receipt receipt,
      DiscordCourier courier,
      PostRequests requests,
      DiscordRenderer renderer) {
    this.post = post;
    this.receipt = receipt;
    this.courier = courier;
    this.requests = requests;
    this.traces = new PostTraces(requests);
    this.form = PostForm.of(post, renderer);
    this.next = post.sent();
    this.inDoubt = post.left() != null;
    String named = DiscordReader.idOf(post.chat());
    GuildChannel known =
        post.chat().person() == null ? requests.jda().getGuildChannelById(named) : null;
    this.forum = known instanceof IPostContainer container ? container : null;
    this.publishes = post.publish() && known != null && known.getType() == ChannelType.NEWS;
    this.channel = forum != null || post.chat().person() != null ? null : named;
  }

  Chat chat() {
    return post.chat();
  }

  /** Does what is to be done next. */
  synchronized void step() {
    if (ended) {
      return;
    }
    String place = channel == null && forum != null ? forum.getId() : channel;
    Optional<Instant> parked = place == null ? Optional.empty() : courier.parkedUntil(place);
    if (parked.isPresent()) {
      stop(parked.get(), "Discord limits this channel");
    } else if (next >= form.parts().size()) {
      end(new PostOutcome.Delivered());
    } else if (channel != null) {
      inChannel(channel);
    } else if (forum != null) {
      inForum(forum);
    } else {
      String person = post.chat().person();
      ask(() -> requests.channelWith(String.valueOf(person)), this::opened, this::failed);
    }
  }

  /** Ends it where it is for this channel. */
  synchronized void park(String where, Instant until) {
    if (where.equals(channel) || (forum != null && where.equals(forum.getId()))) {
      stop(until, "Discord limits this channel");
    }
  }

  /** Ends it, whatever it waits for. */
  synchronized void stop(Instant notBefore, String why) {
    if (!ended) {
      boolean isOut = next >= form.parts().size();
      end(isOut ? new PostOutcome.Delivered() : new PostOutcome.Later(notBefore, why));
    }
  }

  private void opened(DataObject direct) {
    channel = direct.getString("id");
    courier.again(this);
  }

  private void inChannel(String where) {
    Instant left = post.left();
    if (left == null || !inDoubt || !courier.now().isAfter(left.plus(NONCE_WINDOW))) {
      write(where);
    } else {
      ask(
          () -> traces.message(where, part(), left),
          found -> found.ifPresentOrElse(this::arrived, this::notThere),
          this::unseen);
    }
  }

  /** Discord knows no nonce for new threads, so the bot looks for its own first. */
  private void inForum(IPostContainer container) {
    if (next == 0 && !inDoubt) {
      begin(container);
    } else {
      ask(
          () -> traces.thread(container, form.title(), form.parts().get(0)),
          found -> found.ifPresentOrElse(this::foundThread, this::notThere),
          this::unseen);
    }
  }

  private void foundThread(String thread) {
    channel = thread;
    if (next == 0) {
      arrived(thread);
    } else {
      courier.again(this);
    }
  }

  private void notThere() {
    inDoubt = false;
    if (channel != null) {
      write(channel);
    } else if (forum != null) {
      begin(forum);
    }
  }

  private void unseen(Throwable why) {
    if (why instanceof PostTraces.OutOfSight) {
      log.info("Discord: post {} may be there twice: {}", post.id(), why.getMessage());
      receipt.doubtful();
      notThere();
    } else {
      failed(why);
    }
  }

  private void write(String where) {
    leave(body -> requests.write(where, body), message -> arrived(message.getString("id")));
  }

  private void begin(IPostContainer container) {
    leave(
        body ->
            requests.begin(
                container.getId(), PostPart.inThread(body, form.title(), form.tags(container))),
        thread -> {
          channel = thread.getString("id");
          arrived(thread.getString("id"));
        });
  }

  private void leave(
      Function<DataObject, CompletableFuture<DataObject>> request, Consumer<DataObject> then) {
    receipt.leaving(next);
    isOpen = true;
    ask(() -> request.apply(plain ? part().plain() : part().card()), then, this::refused);
  }

  private PostPart part() {
    return form.parts().get(next);
  }

  private void arrived(String message) {
    inDoubt = false;
    isOpen = false;
    plain = false;
    next++;
    String where = channel;
    if (publishes && where != null) {
      ask(
          () -> requests.publish(where, message),
          published -> partIsOut(),
          failure -> {
            log.info("Discord: not published so far: {}", LogWording.brief(failure));
            partIsOut();
          });
    } else {
      partIsOut();
    }
  }

  private void partIsOut() {
    if (next < form.parts().size()) {
      receipt.sent(next);
      courier.again(this);
    } else {
      end(new PostOutcome.Delivered());
    }
  }

  private void refused(Throwable failure) {
    Verdict verdict = verdict(failure);
    isOpen = verdict == Verdict.LATER;
    if (verdict != Verdict.MESSAGE) {
      failed(failure);
    } else if (!plain) {
      log.warn("Discord: post {} goes as plain text: {}", post.id(), LogWording.brief(failure));
      plain = true;
      courier.again(this);
    } else {
      end(new PostOutcome.Refused(LogWording.brief(failure)));
    }
  }

  private void failed(Throwable failure) {
    String why = LogWording.brief(failure);
    Verdict verdict = verdict(failure);
    if (verdict == Verdict.LATER || verdict == Verdict.MESSAGE) {
      end(new PostOutcome.Later(courier.nextAttempt(chat().id()), why));
    } else if (verdict == Verdict.GONE && forum != null && channel != null) {
      end(new PostOutcome.Refused("the thread that it had begun is gone"));
    } else {
      end(verdict.outcome(why));
    }
  }

  private Verdict verdict(Throwable failure) {
    return Verdict.on(failure, post.chat().thread() != null);
  }

  /** Makes a request, and goes on with its answer as with a step. */
  private <T> void ask(
      Supplier<CompletableFuture<T>> request, Consumer<T> then, Consumer<Throwable> otherwise) {
    CompletableFuture<T> answer;
    try {
      answer = request.get();
    } catch (RuntimeException e) {
      answer = CompletableFuture.failedFuture(e);
    }
    asked = answer;
    courier.await(this, answer, (value, failure) -> answered(value, failure, then, otherwise));
  }

  private synchronized <T> void answered(
      T value, @Nullable Throwable failure, Consumer<T> then, Consumer<Throwable> otherwise) {
    if (ended) {
      return;
    }
    asked = null;
    try {
      if (failure == null) {
        then.accept(value);
      } else {
        boolean wrapped = failure instanceof CompletionException && failure.getCause() != null;
        otherwise.accept(wrapped ? failure.getCause() : failure);
      }
    } catch (RuntimeException | Error e) {
      courier.broken(this, e);
    }
  }

  private void end(PostOutcome outcome) {
    ended = true;
    CompletableFuture<?> waitedFor = asked;
    if (waitedFor != null) {
      waitedFor.cancel(true);
    }
    try {
      if (isOpen) {
        receipt.unanswered();
      }
      receipt.finished(outcome);
    } catch (RuntimeException e) {
      log.warn(
          "Discord: how post {} ended could not be recorded: {}", post.id(), LogWording.brief(e));
    } finally {
      courier.ended(this, outcome);
    }
  }
}
