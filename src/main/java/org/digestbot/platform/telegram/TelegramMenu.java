package org.digestbot.platform.telegram;

import java.io.Serializable;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.digestbot.chat.Language;
import org.digestbot.chat.Memos;
import org.digestbot.chat.Role;
import org.digestbot.chat.Texts;
import org.digestbot.chat.command.CommandSpec;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.botapimethods.BotApiMethod;
import org.telegram.telegrambots.meta.api.methods.commands.SetMyCommands;
import org.telegram.telegrambots.meta.api.methods.description.SetMyDescription;
import org.telegram.telegrambots.meta.api.methods.description.SetMyShortDescription;
import org.telegram.telegrambots.meta.api.objects.commands.BotCommand;
import org.telegram.telegrambots.meta.api.objects.commands.scope.BotCommandScope;
import org.telegram.telegrambots.meta.api.objects.commands.scope.BotCommandScopeAllChatAdministrators;
import org.telegram.telegrambots.meta.api.objects.commands.scope.BotCommandScopeAllGroupChats;
import org.telegram.telegrambots.meta.api.objects.commands.scope.BotCommandScopeAllPrivateChats;
import org.telegram.telegrambots.meta.api.objects.commands.scope.BotCommandScopeDefault;

/**
 * Shows what there is to ask for: the menu of commands of each kind of chat, and what the bot is,
 * in each language. Uploads only what has changed since it last did. Thread-safe.
 */
final class TelegramMenu {
  private static final Logger log = LoggerFactory.getLogger(TelegramMenu.class);
  private static final Duration AGAIN = Duration.ofMinutes(1);
  private static final int LONGEST_DESCRIPTION = 256;

  private final BotApi api;
  private final Errands errands;
  private final Memos memos;
  private final List<CommandSpec> specs;
  private final Language language;

  private record Scope(String name, BotCommandScope scope, Role reader) {}

  private static final List<Scope> SCOPES =
      List.of(
          new Scope("default", new BotCommandScopeDefault(), Role.MEMBER),
          new Scope("private", new BotCommandScopeAllPrivateChats(), Role.ADMINISTRATOR),
          new Scope("groups", new BotCommandScopeAllGroupChats(), Role.MEMBER),
          new Scope(
              "administrators", new BotCommandScopeAllChatAdministrators(), Role.ADMINISTRATOR));

  /**
   * @param language for clients whose language the bot does not speak
   */
  TelegramMenu(
      BotApi api, Errands errands, Memos memos, List<CommandSpec> specs, Language language) {
    this.api = api;
    this.errands = errands;
    this.memos = memos;
    this.specs = specs;
    this.language = language;
  }

  /**
   * Uploads it in the background, again and again until it is there.
   *
   * @param bot whose menu it is: what was uploaded for another one does not count
   */
  void uploadFor(long bot) {
    errands.later(Duration.ZERO, () -> tryToUpload(bot));
  }

  private void tryToUpload(long bot) {
    try {
      upload(bot);
    } catch (ApiFault fault) {
      if (!errands.isClosed()) {
        log.warn("The menu could not be uploaded to Telegram: {}", fault.getMessage());
        errands.later(AGAIN, () -> tryToUpload(bot));
      }
    } catch (RuntimeException e) {
      if (!errands.isClosed()) {
        log.error("The menu could not be uploaded to Telegram", e);
      }
    }
  }

  private void upload(long bot) throws ApiFault {
    upload(bot, null, language);
    for (Language spoken : Language.values()) {
      upload(bot, spoken.tag(), spoken);
    }
  }

  private void upload(long bot, @Nullable String tag, Language spoken) throws ApiFault {
    Texts texts = Texts.of(spoken);
    for (Scope scope : SCOPES) {
      List<BotCommand> commands = commands(scope, texts);
      if (!commands.isEmpty()) {
        once(
            bot + ":" + scope.name() + ":" + tag,
            commands.toString(),
            SetMyCommands.builder()
                .commands(commands)
                .scope(scope.scope())
                .languageCode(tag)
                .build());
      }
    }
    String about = texts.say("telegram.about");
    once(
        bot + ":about:" + tag,
        about,
        SetMyDescription.builder().description(about).languageCode(tag).build());
    String brief = texts.say("telegram.about-short");
    once(
        bot + ":about-short:" + tag,
        brief,
        SetMyShortDescription.builder().shortDescription(brief).languageCode(tag).build());
  }

  private List<BotCommand> commands(Scope scope, Texts texts) {
    List<BotCommand> commands = new ArrayList<>();
    for (CommandSpec spec : specs) {
      if (spec.permission().compareTo(scope.reader()) <= 0) {
        String description = texts.say(spec.name() + ".description");
        commands.add(
            new BotCommand(spec.name(), Keyboard.shortened(description, LONGEST_DESCRIPTION)));
      }
    }
    return commands;
  }

  private <T extends Serializable, M extends BotApiMethod<T>> void once(
      String key, String content, M method) throws ApiFault {
    String memo = "menu:" + key;
    if (memos.get(memo).filter(content::equals).isEmpty()) {
      api.call(method);
      memos.put(memo, content);
    }
  }
}
