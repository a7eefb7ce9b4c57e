package org.digestbot.chat.command;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.digestbot.chat.Caller;
import org.digestbot.chat.Chat;
import org.digestbot.chat.Language;
import org.digestbot.chat.LanguagePreferences;
import org.digestbot.chat.Texts;
import org.digestbot.chat.command.CommandRun.Outcome;
import org.digestbot.chat.reply.Block.Fields;
import org.digestbot.chat.reply.Button;
import org.digestbot.chat.reply.Call;
import org.digestbot.chat.reply.Field;
import org.digestbot.chat.reply.Reply;
import org.digestbot.chat.reply.RichText;
import org.digestbot.chat.reply.Style;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings a message or a button press to its command and always comes back with an answer.
 * Thread-safe.
 */
public final class CommandRouter {
  private static final Logger log = LoggerFactory.getLogger(CommandRouter.class);

  private final CommandRegistry registry;
  private final CallParser parser;
  private final LanguagePreferences languages;
  private final AccessPolicy access;
  private final FairUse fairUse;
  private final CommandObserver observer;

  /**
   * @param access who may ask at all
   * @param fairUse how often one may ask
   * @param observer hears of every call
   */
  public CommandRouter(
      CommandRegistry registry,
      LanguagePreferences languages,
      AccessPolicy access,
      FairUse fairUse,
      CommandObserver observer) {
    this.registry = registry;
    this.parser = new CallParser(registry);
    this.languages = languages;
    this.access = access;
    this.fairUse = fairUse;
    this.observer = observer;
  }

  public CommandRegistry registry() {
    return registry;
  }

  /** The declaration of the command that a text asks for; empty where it asks for none. */
  public Optional<CommandSpec> asked(String typed) {
    return parser.parse(typed) instanceof TypedCall.Known known
        ? registry.find(known.call().command()).map(Command::spec)
        : Optional.empty();
  }

  /** The language to speak: what the chat asked for, else what the caller reads. */
  public Language language(Chat chat, Caller caller) {
    return languages.of(chat).orElse(caller.language());
  }

  /** The bot's words in that language. */
  public Texts texts(Chat chat, Caller caller) {
    return Texts.of(language(chat, caller));
  }

  /**
   * Answers what somebody typed: a command, or words to search for. Whoever asks too often is
   * answered with {@linkplain Reply#NOTHING nothing}.
   */
  public Reply answer(String typed, Chat chat, Caller caller) {
    TypedCall meant = parser.parse(typed);
    if (meant instanceof TypedCall.Known known) {
      return offering(typed, answer(known.call(), chat, caller));
    }
    return observed(
        CommandRun.NO_COMMAND,
        chat,
        caller,
        texts ->
            admitted(
                chat,
                caller,
                texts,
                () ->
                    new Answer(
                        Outcome.UNKNOWN,
                        meant instanceof TypedCall.TooMuch tooMuch
                            ? tooMuch(tooMuch, texts)
                            : unknown((TypedCall.Unknown) meant, texts))));
  }

  /**
   * With the command whose bare name was typed: whoever writes {@code help} hardly looks for it.
   */
  private Reply offering(String typed, Reply reply) {
    return registry
        .find(typed.strip())
        .map(Command::spec)
        .filter(spec -> !reply.isNothing())
        .filter(spec -> spec.options().stream().noneMatch(OptionSpec::required))
        .map(spec -> reply.row(new Button("/" + spec.name(), Call.of(spec.name()))))
        .orElse(reply);
  }

  /**
   * Answers a call, as a button or a platform's own form makes it. Whoever asks too often is
   * answered with {@linkplain Reply#NOTHING nothing}.
   */
  public Reply answer(Call call, Chat chat, Caller caller) {
    return observed(
        name(call),
        chat,
        caller,
        texts -> admitted(chat, caller, texts, () -> carriedOut(call, chat, caller, texts)));
  }

  /**
   * Answers what somebody is still typing, where each letter may be a call: not counted as a
   * command of theirs.
   */
  public Reply preview(Call call, Chat chat, Caller caller) {
    return observed(
        name(call),
        chat,
        caller,
        texts -> allowed(chat, caller, texts, () -> carriedOut(call, chat, caller, texts)));
  }

  /** Only declared names: what strangers make up goes neither into the log nor into metrics. */
  private String name(Call call) {
    return registry
        .find(call.command())
        .map(command -> command.spec().name())
        .orElse(CommandRun.NO_COMMAND);
  }

  private Answer admitted(Chat chat, Caller caller, Texts texts, Supplier<Answer> answering) {
    return switch (fairUse.next(chat, caller)) {
      case GO_AHEAD -> allowed(chat, caller, texts, answering);
      case SAY_WAIT -> new Answer(Outcome.LIMITED, Reply.refusal(texts.say("router.wait")));
      case SAY_NOTHING -> new Answer(Outcome.LIMITED, Reply.NOTHING);
    };
  }

  private Answer allowed(Chat chat, Caller caller, Texts texts, Supplier<Answer> answering) {
    return access.allows(chat, caller)
        ? answering.get()
        : new Answer(
            Outcome.FORBIDDEN,
            Reply.refusal(texts.say("router.not-allowed", AccessPolicy.account(chat, caller))));
  }

  private Answer carriedOut(Call call, Chat chat, Caller caller, Texts texts) {
    return registry
        .find(call.command())
        .map(command -> run(command, call, chat, caller, texts))
        .orElseGet(
            () ->
                new Answer(
                    Outcome.UNKNOWN,
                    unknown(new TypedCall.Unknown(call.command(), call.command(), null), texts)));
  }

  private Answer run(Command command, Call call, Chat chat, Caller caller, Texts texts) {
    CommandSpec spec = command.spec();
    if (caller.role().compareTo(spec.permission()) < 0) {
      return new Answer(
          Outcome.FORBIDDEN,
          Reply.refusal(
              texts.say(
                  switch (spec.permission()) {
                    case OWNER -> "router.owners-only";
                    case ADMINISTRATOR, MEMBER -> "router.administrators-only";
                  },
                  "/" + spec.name())));
    }
    ArgumentCheck check = Arguments.check(spec, call);
    if (check instanceof ArgumentCheck.Misfit misfit) {
      return new Answer(Outcome.MISFIT, misfit(spec, misfit, texts));
    }
    return new Answer(
        Outcome.ANSWERED,
        command.run(new Invocation(chat, caller, texts.language(), (Arguments) check)));
  }

  private Reply misfit(CommandSpec spec, ArgumentCheck.Misfit misfit, Texts texts) {
    String option = misfit.option().name();
    String problem =
        switch (misfit.reason()) {
          case MISSING -> texts.say(spec.name() + "." + option + ".missing");
          case NOT_A_NUMBER ->
              texts.say("router.not-a-number", option, misfit.value(), OptionType.LARGEST_NUMBER);
          case TOO_LONG -> texts.say("router.too-long", option);
        };
    return Reply.warning(problem).and(usage(spec, texts));
  }

  private Reply tooMuch(TypedCall.TooMuch call, Texts texts) {
    return Reply.warning(texts.say("router.too-much", "/" + call.spec().name(), call.words()))
        .row(searchInstead(call.words(), texts))
        .row(new Button("/" + call.spec().name(), Call.of(call.spec().name())));
  }

  private Reply unknown(TypedCall.Unknown call, Texts texts) {
    Reply reply = Reply.warning(texts.say("router.unknown", "/" + call.name()));
    Call help = Call.of("help");
    Call nearest = call.nearest();
    if (nearest == null) {
      reply = reply.row(searchInstead(call.words(), texts));
    } else if (!nearest.equals(help)) {
      reply = reply.row(new Button(typed(nearest), nearest));
    }
    return reply.row(new Button(typed(help), help));
  }

  private Button searchInstead(String words, Texts texts) {
    CommandSpec plain = registry.plainText();
    Call search = Call.of(plain.name()).with(plain.mainOption().orElseThrow().name(), words);
    return new Button(texts.say("router.search-instead", words), search);
  }

  private String typed(Call call) {
    String words =
        registry.find(call.command()).map(command -> command.spec().words(call)).orElse("");
    return "/" + call.command() + (words.isEmpty() ? "" : " " + words);
  }

  private static Fields usage(CommandSpec spec, Texts texts) {
    List<Field> fields = new ArrayList<>();
    String usage = CommandUsage.full(spec, texts);
    fields.add(new Field(texts.say("help.usage"), RichText.of(usage, Style.CODE)));
    examples(spec, texts).stream()
        .findFirst()
        .map(example -> new Field(texts.say("help.example"), RichText.of(example, Style.CODE)))
        .ifPresent(fields::add);
    return new Fields(fields);
  }

  /** The declared examples of a command, ready to be typed. */
  public static List<String> examples(CommandSpec spec, Texts texts) {
    String key = spec.name() + ".examples";
    return texts.has(key) ? List.of(texts.say(key).split("\\s*\\|\\s*")) : List.of();
  }

  private record Answer(Outcome outcome, Reply reply) {}

  private Reply observed(
      String command, Chat chat, Caller caller, Function<Texts, Answer> answering) {
    long began = System.nanoTime();
    Answer answer = guarded(command, chat, caller, answering);
    Duration took = Duration.ofNanos(System.nanoTime() - began);
    log.info("{} {}: {} in {} ms", chat.platform(), command, answer.outcome(), took.toMillis());
    observer.answered(new CommandRun(chat.platform(), command, answer.outcome(), took));
    return answer.reply();
  }

  private Answer guarded(
      String command, Chat chat, Caller caller, Function<Texts, Answer> answering) {
    try {
      return answering.apply(texts(chat, caller));
    } catch (RuntimeException | StackOverflowError e) {
      String incident = UUID.randomUUID().toString().substring(0, 8);
      log.error("Incident {}: {} {} failed", incident, chat.platform(), command, e);
      Texts texts = Texts.of(languageInTrouble(chat, caller));
      return new Answer(Outcome.FAILED, Reply.refusal(texts.say("router.incident", incident)));
    }
  }

  /** What broke the answer may also keep the chat's choice from being read. */
  private Language languageInTrouble(Chat chat, Caller caller) {
    try {
      return language(chat, caller);
    } catch (RuntimeException e) {
      return caller.language();
    }
  }
}
