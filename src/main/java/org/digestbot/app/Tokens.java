package org.digestbot.app;

import java.util.List;
import java.util.regex.Pattern;
import org.digestbot.config.Setting;
import org.digestbot.config.Settings;

/** Whether the bot's tokens look like what the platforms hand out, without asking anybody. */
final class Tokens {
  private static final Pattern TELEGRAM_TOKENS = Pattern.compile("\\d{5,20}:[\\w-]{30,60}");
  private static final Pattern DISCORD_TOKENS =
      Pattern.compile("[\\w-]{20,40}\\.[\\w-]{4,10}\\.[\\w-]{20,60}");

  private Tokens() {}

  /** One for each platform. */
  static List<Finding> findings(Settings settings) {
    return List.of(
        finding(settings, Settings.TELEGRAM_TOKEN, TELEGRAM_TOKENS),
        finding(settings, Settings.DISCORD_TOKEN, DISCORD_TOKENS));
  }

  private static Finding finding(Settings settings, Setting<String> setting, Pattern shape) {
    String subject = setting.name().replace(".token", "");
    if (!settings.isSet(setting)) {
      return Finding.note(
          subject, "no token; set " + setting.usualVariable() + " to connect the bot");
    }
    return shape.matcher(settings.get(setting)).matches()
        ? Finding.ok(subject, "a token is set")
        : Finding.problem(
            subject,
            "the value of `%s` (%s) does not look like a token; copy it again, without blanks or quotes"
                .formatted(setting.name(), setting.usualVariable()));
  }
}
