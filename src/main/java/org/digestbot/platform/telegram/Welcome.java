package org.digestbot.platform.telegram;

import java.util.Optional;
import org.digestbot.chat.Caller;
import org.digestbot.chat.command.CommandRouter;
import org.digestbot.chat.reply.Call;
import org.digestbot.chat.reply.Reply;
import org.digestbot.platform.telegram.Incoming.Origin;

/**
 * What {@code /start} answers: what a link into the bot means ({@code ?start=e17} opens entry 17),
 * else the command of that name. Thread-safe.
 */
final class Welcome {
  private final CommandRouter router;
  private final DeepLinks links;

  Welcome(CommandRouter router, DeepLinks links) {
    this.router = router;
    this.links = links;
  }

  Reply answer(String payload, Origin origin, Caller caller) {
    if (!DeepLinks.isCall(payload)) {
      Call call = Call.of(payload.equals("help") ? "help" : "start");
      return router.answer(call, origin.asChat(), caller);
    }
    Optional<Call> call = links.call(payload);
    return call.isPresent()
        ? router.answer(call.get(), origin.asChat(), caller)
        : Reply.warning(router.texts(origin.asChat(), caller).say("platform.stale-button"));
  }
}
