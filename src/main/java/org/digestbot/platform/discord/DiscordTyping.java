package org.digestbot.platform.discord;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import net.dv8tion.jda.api.events.interaction.command.CommandAutoCompleteInteractionEvent;
import net.dv8tion.jda.api.interactions.commands.Command.Choice;
import net.dv8tion.jda.api.interactions.commands.build.OptionData;
import org.digestbot.chat.Caller;
import org.digestbot.chat.Language;
import org.digestbot.chat.command.Command;
import org.digestbot.chat.command.CommandRouter;
import org.digestbot.chat.command.Completer;
import org.digestbot.chat.command.Completion;
import org.digestbot.chat.command.OptionSpec;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Offers values while somebody types in an input field. Thread-safe. */
final class DiscordTyping {
  private static final Logger log = LoggerFactory.getLogger(DiscordTyping.class);

  private final CommandRouter router;
  private final DiscordReader reader;
  private final Completer completer;
  private final Executor threads;

  DiscordTyping(CommandRouter router, DiscordReader reader, Completer completer, Executor threads) {
    this.router = router;
    this.reader = reader;
    this.completer = completer;
    this.threads = threads;
  }

  /** Does not wait for it. */
  void offer(CommandAutoCompleteInteractionEvent event) {
    try {
      threads.execute(() -> answer(event));
    } catch (RejectedExecutionException e) {
      log.debug("Too many people type at once; the next key asks again");
    }
  }

  private void answer(CommandAutoCompleteInteractionEvent event) {
    String typed = event.getFocusedOption().getValue();
    Optional<OptionSpec> option =
        router
            .registry()
            .find(event.getName())
            .map(Command::spec)
            .flatMap(spec -> spec.option(event.getFocusedOption().getName()));
    Caller caller = reader.caller(event);
    Language language = router.language(reader.chat(event), caller);
    List<Choice> choices = new ArrayList<>();
    for (String value : option.map(o -> values(o, typed, language)).orElse(Set.of())) {
      if (choices.size() < OptionData.MAX_CHOICES && fits(value)) {
        choices.add(new Choice(value, value));
      }
    }
    event
        .replyChoices(choices)
        .queue(
            done -> {},
            failure ->
                log.debug("Discord: too late to help typing: {}", LogWording.brief(failure)));
  }

  private Set<String> values(OptionSpec option, String typed, Language language) {
    Set<String> values = new LinkedHashSet<>();
    String prefix = typed.toLowerCase(Locale.ROOT);
    option.choices().stream()
        .filter(choice -> choice.toLowerCase(Locale.ROOT).startsWith(prefix))
        .forEach(values::add);
    try {
      if (option.completion() != Completion.NONE) {
        values.addAll(
            completer.complete(option.completion(), typed, language, OptionData.MAX_CHOICES));
      }
    } catch (RuntimeException e) {
      log.warn("Discord: nothing to offer while typing: {}", LogWording.brief(e));
    }
    return values;
  }

  private static boolean fits(String value) {
    return !value.isBlank() && value.length() <= OptionData.MAX_CHOICE_VALUE_LENGTH;
  }
}
