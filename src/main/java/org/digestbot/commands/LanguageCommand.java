package org.digestbot.commands;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.digestbot.chat.Language;
import org.digestbot.chat.LanguagePreferences;
import org.digestbot.chat.Role;
import org.digestbot.chat.Texts;
import org.digestbot.chat.command.Command;
import org.digestbot.chat.command.CommandSpec;
import org.digestbot.chat.command.Completion;
import org.digestbot.chat.command.Invocation;
import org.digestbot.chat.command.OptionSpec;
import org.digestbot.chat.command.OptionType;
import org.digestbot.chat.reply.Block;
import org.digestbot.chat.reply.Block.Note;
import org.digestbot.chat.reply.Block.Paragraph;
import org.digestbot.chat.reply.Button;
import org.digestbot.chat.reply.Call;
import org.digestbot.chat.reply.Reply;

/** {@code /language}: what the bot speaks in this chat. */
final class LanguageCommand implements Command {
  static final String NAME = "language";
  private static final String LANGUAGE = "language";
  private static final String AUTOMATIC = "auto";
  private static final CommandSpec SPEC =
      CommandSpec.open(
              NAME,
              List.of("语言", "lang"),
              OptionSpec.optional(LANGUAGE, OptionType.TEXT, Completion.NONE)
                  .offering(Language.ENGLISH.tag(), Language.CHINESE.tag(), AUTOMATIC))
          .reservedFor(Role.ADMINISTRATOR)
          .answeredQuietly();

  private final LanguagePreferences languages;

  LanguageCommand(LanguagePreferences languages) {
    this.languages = languages;
  }

  @Override
  public CommandSpec spec() {
    return SPEC;
  }

  @Override
  public Reply run(Invocation invocation) {
    Optional<String> typed = invocation.arguments().text(LANGUAGE);
    if (typed.isEmpty()) {
      return offer(Paragraph.of(invocation.texts().say("language.current")), invocation.texts());
    }
    String wanted = typed.get().toLowerCase(Locale.ROOT);
    if (wanted.equals(AUTOMATIC) || wanted.equals("自动")) {
      languages.clear(invocation.chat());
      Texts texts = Texts.of(invocation.caller().language());
      return Reply.of(Paragraph.of(texts.say("language.automatic")));
    }
    Optional<Language> language = named(wanted);
    if (language.isEmpty()) {
      return offer(
          Note.warning(invocation.texts().say("language.unknown", typed.get())),
          invocation.texts());
    }
    languages.set(invocation.chat(), language.get());
    return Reply.of(Paragraph.of(Texts.of(language.get()).say("language.changed")));
  }

  private static Optional<Language> named(String wanted) {
    return switch (wanted) {
      case "english", "英文", "英语", "英語" -> Optional.of(Language.ENGLISH);
      case "chinese", "中文", "汉语", "漢語", "简体中文", "简体", "simplified chinese" ->
          Optional.of(Language.CHINESE);
      default -> Language.ofTag(wanted);
    };
  }

  private static Reply offer(Block words, Texts texts) {
    return Reply.of(words)
        .row(
            new Button("English", call(Language.ENGLISH.tag())),
            new Button("简体中文", call(Language.CHINESE.tag())),
            new Button(texts.say("language.auto-button"), call(AUTOMATIC)));
  }

  private static Call call(String language) {
    return Call.of(NAME).with(LANGUAGE, language);
  }
}
