package org.digestbot.commands;

import java.util.Optional;
import org.digestbot.chat.command.Arguments;
import org.digestbot.chat.reply.Call;
import org.digestbot.subscription.request.PlaceWords;

/**
 * What somebody wants set, and for which chat: its name may stand among the words, as in {@code
 * 22:00-07:00 in @news}. Immutable.
 *
 * @param words without the place
 * @param place the chat as it was named; empty where none was
 * @param call which names the place by its option, so that buttons keep it
 */
record Addressed(Optional<String> words, Optional<String> place, Call call) {

  /**
   * @param option whose words may name the place, where no option does
   */
  static Addressed of(Arguments arguments, String option) {
    Optional<String> typed = arguments.text(option);
    Optional<String> place = arguments.text(Destinations.CHANNEL);
    if (place.isPresent() || typed.isEmpty()) {
      return new Addressed(typed, place, arguments.call());
    }
    PlaceWords.Split split = PlaceWords.split(typed.get());
    Optional<String> rest = Optional.of(split.rest()).filter(words -> !words.isEmpty());
    return new Addressed(
        rest,
        Optional.ofNullable(split.place()),
        arguments.call().with(option, rest.orElse(null)).with(Destinations.CHANNEL, split.place()));
  }
}
