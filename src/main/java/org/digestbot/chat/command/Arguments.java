package org.digestbot.chat.command;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.digestbot.chat.reply.Call;

/** The arguments of a call, of the types that its command declares. Immutable. */
public final class Arguments implements ArgumentCheck {
  private static final int LONGEST = 2_000;
  private static final int SHOWN = 40;

  private final Call call;
  private final Map<String, Object> values;

  private Arguments(Call call, Map<String, Object> values) {
    this.call = call;
    this.values = values;
  }

  /** Checks a call against the declaration, so that handlers see only what they declared. */
  static ArgumentCheck check(CommandSpec spec, Call call) {
    Map<String, Object> values = new LinkedHashMap<>();
    for (OptionSpec option : spec.options()) {
      String given = call.arguments().getOrDefault(option.name(), "").strip();
      if (given.length() > LONGEST) {
        return new Misfit(Reason.TOO_LONG, option, given.substring(0, SHOWN) + "…");
      }
      String text = option.type() == OptionType.QUERY ? given : Quotes.unquoted(given);
      if (text.isEmpty()) {
        if (option.required()) {
          return new Misfit(Reason.MISSING, option, "");
        }
      } else if (option.type() == OptionType.NUMBER) {
        Optional<Integer> number = number(text);
        if (number.isEmpty()) {
          return new Misfit(Reason.NOT_A_NUMBER, option, text);
        }
        values.put(option.name(), number.get());
      } else {
        values.put(option.name(), text);
      }
    }
    return new Arguments(call, values);
  }

  /** The call that these arguments came with; what a paging button repeats. */
  public Call call() {
    return call;
  }

  /** The value of an option of words; never blank. */
  public Optional<String> text(String option) {
    return Optional.ofNullable((String) values.get(option));
  }

  /** The value of an option of words that the declaration requires. */
  public String required(String option) {
    return text(option).orElseThrow();
  }

  /** The page asked for, from 1. */
  public int page() {
    return values.get("page") instanceof Integer page ? page : 1;
  }

  private static Optional<Integer> number(String text) {
    if (text.length() > 6 || !text.chars().allMatch(Character::isDigit)) {
      return Optional.empty();
    }
    int number = Integer.parseInt(text);
    return number >= 1 && number <= OptionType.LARGEST_NUMBER
        ? Optional.of(number)
        : Optional.empty();
  }
}
