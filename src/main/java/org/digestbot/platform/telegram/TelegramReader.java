package org.digestbot.platform.telegram;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.digestbot.chat.Place;
import org.digestbot.chat.post.PostOutcome.Unreachable.Reason;
import org.digestbot.platform.telegram.Incoming.Origin;
import org.digestbot.platform.telegram.Incoming.Person;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.objects.CallbackQuery;
import org.telegram.telegrambots.meta.api.objects.ChatShared;
import org.telegram.telegrambots.meta.api.objects.Update;
import org.telegram.telegrambots.meta.api.objects.User;
import org.telegram.telegrambots.meta.api.objects.chat.Chat;
import org.telegram.telegrambots.meta.api.objects.chatmember.ChatMember;
import org.telegram.telegrambots.meta.api.objects.chatmember.ChatMemberAdministrator;
import org.telegram.telegrambots.meta.api.objects.chatmember.ChatMemberRestricted;
import org.telegram.telegrambots.meta.api.objects.chatmember.ChatMemberUpdated;
import org.telegram.telegrambots.meta.api.objects.inlinequery.InlineQuery;
import org.telegram.telegrambots.meta.api.objects.message.MaybeInaccessibleMessage;
import org.telegram.telegrambots.meta.api.objects.message.Message;

/**
 * Tells what of an update is meant for the bot. Whatever people say to each other is nobody's
 * business here and comes out as nothing. Immutable.
 */
final class TelegramReader {
  private static final Pattern COMMAND =
      Pattern.compile("[/／]([\\p{L}_][\\p{L}\\p{N}_-]*)(?:[@＠](\\w+))?(?=[\\s\u3000:：]|$)");
  private static final List<String> ABSENT = List.of("left", "kicked");

  private final long self;
  private final String username;
  private final Pattern mention;
  private final Predicate<String> commands;

  /**
   * @param self the bot's own id
   * @param username its name, without {@code @}
   * @param commands whether there is a command of this name
   */
  TelegramReader(long self, String username, Predicate<String> commands) {
    this.self = self;
    this.username = username;
    this.mention =
        Pattern.compile(
            "(?<![\\w@])@" + Pattern.quote(username) + "\\b[,:，：]?", Pattern.CASE_INSENSITIVE);
    this.commands = commands;
  }

  Optional<Incoming> read(Update update) {
    if (update.getMessage() != null) {
      return message(update.getMessage());
    }
    if (update.getChannelPost() != null) {
      return message(update.getChannelPost());
    }
    if (update.getCallbackQuery() != null) {
      return pressed(update.getCallbackQuery());
    }
    if (update.getInlineQuery() != null) {
      return inline(update.getInlineQuery());
    }
    return update.getMyChatMember() == null
        ? Optional.empty()
        : membership(update.getMyChatMember());
  }

  private Optional<Incoming> message(Message message) {
    Chat chat = message.getChat();
    if (chat == null || message.getMessageId() == null) {
      return Optional.empty();
    }
    if (message.getMigrateToChatId() != null) {
      return Optional.of(new Incoming.Moved(chat.getId(), message.getMigrateToChatId()));
    }
    if (message.getMigrateFromChatId() != null) {
      return Optional.of(new Incoming.Moved(message.getMigrateFromChatId(), chat.getId()));
    }
    Person person = Origins.author(message);
    if (person == null || isOurOwn(message)) {
      return Optional.empty();
    }
    Origin origin = Origins.of(message);
    if (isNewHere(message) && origin.place() == Place.GROUP) {
      return Optional.of(new Incoming.Joined(origin, person));
    }
    if (origin.place() == Place.PRIVATE && message.getDocument() != null) {
      return Optional.of(document(message, origin, person));
    }
    if (origin.place() == Place.PRIVATE && message.getChatShared() != null) {
      return chosen(message.getChatShared(), origin, person);
    }
    String text = message.getText() == null ? message.getCaption() : message.getText();
    if (text == null || text.isBlank()) {
      return Optional.empty();
    }
    return addressed(text.strip(), message, origin)
        .map(words -> new Incoming.Typed(origin, person, words));
  }

  /** What was sent through the bot's inline mode, copied by Telegram, or said by another bot. */
  private boolean isOurOwn(Message message) {
    boolean viaUs = message.getViaBot() != null && message.getViaBot().getId() == self;
    boolean copied = Boolean.TRUE.equals(message.getIsAutomaticForward());
    User from = message.getFrom();
    boolean bot =
        from != null && Boolean.TRUE.equals(from.getIsBot()) && message.getSenderChat() == null;
    return viaUs || copied || bot;
  }

  /** The words without the address; nothing where they are not for the bot. */
  private Optional<String> addressed(String text, Message message, Origin origin) {
    boolean inPrivate = origin.place() == Place.PRIVATE;
    Matcher command = COMMAND.matcher(text);
    if (command.lookingAt()) {
      String addressee = command.group(2);
      if (addressee != null) {
        return addressee.equalsIgnoreCase(username)
            ? Optional.of("/" + command.group(1) + text.substring(command.end()))
            : Optional.empty();
      }
      boolean known = isStart(command.group(1)) || commands.test(command.group(1));
      if (inPrivate || (known && message.getForwardOrigin() == null)) {
        return Optional.of(text);
      }
    }
    Matcher named = mention.matcher(text);
    if (named.find() && message.getForwardOrigin() == null) {
      String words = (text.substring(0, named.start()) + text.substring(named.end())).strip();
      return Optional.of(words.isEmpty() ? "/start" : words);
    }
    boolean forBot = inPrivate || (!command.lookingAt() && isReplyToBot(message));
    return forBot ? Optional.of(text) : Optional.empty();
  }

  /** What follows {@code /start}; empty where that is not the command. */
  static Optional<String> startPayload(String text) {
    Matcher command = COMMAND.matcher(text);
    return command.lookingAt() && isStart(command.group(1))
        ? Optional.of(text.substring(command.end()).strip())
        : Optional.empty();
  }

  private static boolean isStart(String command) {
    return command.equalsIgnoreCase("start");
  }

  private boolean isReplyToBot(Message message) {
    Message answered = message.getReplyToMessage();
    // In a topic, every message answers the one that opened the topic.
    return answered != null
        && answered.getForumTopicCreated() == null
        && answered.getFrom() != null
        && answered.getFrom().getId() == self
        && (answered.getText() != null || answered.getCaption() != null);
  }

  private boolean isNewHere(Message message) {
    boolean invited =
        message.getNewChatMembers() != null
            && message.getNewChatMembers().stream().anyMatch(user -> user.getId() == self);
    return invited
        || Boolean.TRUE.equals(message.getGroupchatCreated())
        || Boolean.TRUE.equals(message.getSuperGroupCreated());
  }

  private static Optional<Incoming> membership(ChatMemberUpdated change) {
    if (change.getChat() == null
        || change.getOldChatMember() == null
        || change.getNewChatMember() == null
        || change.getFrom() == null) {
      return Optional.empty();
    }
    Place place = Origins.place(change.getChat());
    Origin origin =
        new Origin(change.getChat().getId(), null, place, 0, Origins.instant(change.getDate()));
    boolean joined =
        ABSENT.contains(change.getOldChatMember().getStatus())
            && !ABSENT.contains(change.getNewChatMember().getStatus());
    return Optional.of(
        new Incoming.Standing(
            origin,
            Origins.person(change.getFrom(), place == Place.PRIVATE),
            closed(change.getNewChatMember(), place),
            joined));
  }

  /** Why the bot can write nothing where it has this standing, or null where it can. */
  private static @Nullable Reason closed(ChatMember self, Place place) {
    if (ABSENT.contains(self.getStatus())) {
      return place == Place.PRIVATE ? Reason.BLOCKED : Reason.REMOVED;
    }
    if (self instanceof ChatMemberRestricted restricted) {
      if (Boolean.FALSE.equals(restricted.getIsMember())) {
        return Reason.REMOVED;
      }
      return Boolean.TRUE.equals(restricted.getCanSendMessages()) ? null : Reason.FORBIDDEN;
    }
    boolean mayPost =
        place != Place.CHANNEL
            || (self instanceof ChatMemberAdministrator administrator
                && Boolean.TRUE.equals(administrator.getCanPostMessages()));
    return mayPost ? null : Reason.FORBIDDEN;
  }

  private static Optional<Incoming> chosen(ChatShared shared, Origin origin, Person person) {
    try {
      return Optional.of(
          new Incoming.Chosen(
              origin,
              person,
              Integer.parseInt(shared.getRequestId()),
              shared.getChatId(),
              shared.getTitle() == null ? "" : shared.getTitle()));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  private static Incoming document(Message message, Origin origin, Person person) {
    var document = message.getDocument();
    return new Incoming.Document(
        origin,
        person,
        document.getFileId(),
        document.getFileName() == null ? "document" : document.getFileName(),
        document.getFileSize() == null ? 0 : document.getFileSize());
  }

  private static Optional<Incoming> pressed(CallbackQuery query) {
    MaybeInaccessibleMessage on = query.getMessage();
    if (on == null || on.getChat() == null || query.getData() == null || query.getFrom() == null) {
      return Optional.empty();
    }
    // Of a message that is too old only its number is known.
    Integer thread = on instanceof Message message ? Origins.thread(message) : null;
    Place place = Origins.place(on.getChat());
    Origin origin = new Origin(on.getChat().getId(), thread, place, on.getMessageId(), null);
    Person person = Origins.person(query.getFrom(), place == Place.PRIVATE);
    return Optional.of(new Incoming.Pressed(origin, person, query.getId(), query.getData()));
  }

  private static Optional<Incoming> inline(InlineQuery query) {
    return query.getFrom() == null
        ? Optional.empty()
        : Optional.of(
            new Incoming.Inline(
                Origins.person(query.getFrom(), false),
                query.getId(),
                query.getQuery() == null ? "" : query.getQuery().strip(),
                query.getOffset() == null ? "" : query.getOffset()));
  }
}
