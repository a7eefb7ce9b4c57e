package org.digestbot.platform.telegram;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.digestbot.chat.Caller;
import org.digestbot.chat.Chat;
import org.digestbot.chat.Role;
import org.digestbot.chat.post.Venues;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.groupadministration.GetChat;
import org.telegram.telegrambots.meta.api.methods.groupadministration.GetChatMember;
import org.telegram.telegrambots.meta.api.objects.chat.ChatFullInfo;
import org.telegram.telegrambots.meta.api.objects.chatmember.ChatMember;
import org.telegram.telegrambots.meta.api.objects.chatmember.ChatMemberAdministrator;
import org.telegram.telegrambots.meta.api.objects.chatmember.ChatMemberRestricted;

/** Asks Telegram about the chats that posts shall go to. Thread-safe. */
final class TelegramVenues implements Venues {
  private static final Logger log = LoggerFactory.getLogger(TelegramVenues.class);

  /** Groups: the public name; the topic or message behind it. */
  private static final Pattern NAME =
      Pattern.compile(
          "(?:@|(?:https?://)?(?:www\\.)?(?:t|telegram)\\.me/(?:s/)?)([A-Za-z]\\w{3,31})"
              + "(?:/(\\d{1,9}))?(?:/\\d+)?/?(?:\\?.*)?");

  /** Groups: the number without its head; the topic or message behind it. */
  private static final Pattern LINK =
      Pattern.compile(
          "(?:https?://)?(?:www\\.)?(?:t|telegram)\\.me/c/(\\d{5,13})"
              + "(?:/(\\d{1,9}))?(?:/\\d+)?/?(?:\\?.*)?");

  private static final Pattern ID = Pattern.compile("-\\d{2,14}");
  private static final String SUPERGROUP = "-100";
  private static final int GENERAL_TOPIC = 1;

  /** What somebody has named: an id or a name with {@code @}, and perhaps a topic. */
  private record Named(String chat, @Nullable Integer thread) {}

  /** A member's standing in a chat. */
  private enum Standing {
    ADMINISTRATOR,
    MEMBER,
    NONE
  }

  private final BotApi api;
  private final BotAccount account;

  TelegramVenues(BotApi api, BotAccount account) {
    this.api = api;
    this.account = account;
  }

  @Override
  public Answer find(Chat from, Caller caller, String reference) {
    Optional<Named> named = named(reference.strip());
    if (named.isEmpty()) {
      return new Answer.Unknown();
    }
    try {
      Optional<ChatFullInfo> chat = api.call(new GetChat(named.get().chat()));
      return chat.isEmpty() ? new Answer.NoAnswer() : there(chat.get(), named.get(), caller);
    } catch (ApiFault fault) {
      return failed(fault);
    }
  }

  @Override
  public Answer here(Chat from, Caller caller) {
    if (!from.id().startsWith("-")) {
      return new Answer.Found(from, caller.name());
    }
    try {
      Optional<ChatFullInfo> found = api.call(new GetChat(from.id()));
      if (found.isEmpty()) {
        return new Answer.NoAnswer();
      }
      ChatFullInfo chat = found.get();
      String title = title(chat);
      boolean theirs = caller.role() != Role.MEMBER || administers(chat.getId(), caller);
      if (!theirs) {
        return new Answer.NotYours(title);
      }
      return mayPost(chat) ? new Answer.Found(from, title) : new Answer.MayNotPost(title);
    } catch (ApiFault fault) {
      return failed(fault);
    }
  }

  @Override
  public String reference(Chat chat) {
    return chat.thread() != null && chat.id().startsWith(SUPERGROUP)
        ? "t.me/c/" + chat.id().substring(SUPERGROUP.length()) + "/" + chat.thread()
        : chat.id();
  }

  private Answer there(ChatFullInfo chat, Named named, Caller caller) throws ApiFault {
    if ("private".equals(chat.getType()) || standing(self(chat.getId())) == Standing.NONE) {
      return new Answer.Unknown();
    }
    String title = title(chat);
    if (!administers(chat.getId(), caller)) {
      // Whoever is not let into a private chat does not learn here what it is called.
      return chat.getUserName() == null ? new Answer.Unknown() : new Answer.NotYours(title);
    }
    if (!mayPost(chat)) {
      return new Answer.MayNotPost(title);
    }
    return new Answer.Found(
        new Chat(Incoming.PLATFORM, Long.toString(chat.getId()), topic(chat, named)), title);
  }

  /** Behind the name of a forum stands a topic, behind others a message. */
  private static @Nullable String topic(ChatFullInfo chat, Named named) {
    Integer thread = named.thread();
    return thread == null || thread == GENERAL_TOPIC || !Boolean.TRUE.equals(chat.getIsForum())
        ? null
        : thread.toString();
  }

  /** In the name of a chat writes only who administers it. */
  private boolean administers(long chat, Caller caller) throws ApiFault {
    long person = Long.parseLong(caller.id());
    return person == chat
        || (person > 0
            && standing(api.call(new GetChatMember(Long.toString(chat), person)))
                == Standing.ADMINISTRATOR);
  }

  private boolean mayPost(ChatFullInfo chat) throws ApiFault {
    Optional<ChatMember> self = self(chat.getId());
    if (self.isPresent() && self.get() instanceof ChatMemberAdministrator administrator) {
      return !isChannel(chat) || Boolean.TRUE.equals(administrator.getCanPostMessages());
    }
    if (isChannel(chat) || standing(self) == Standing.NONE) {
      return false;
    }
    boolean allMay =
        chat.getPermissions() == null
            || !Boolean.FALSE.equals(chat.getPermissions().getCanSendMessages());
    boolean botMay =
        !(self.get() instanceof ChatMemberRestricted restricted)
            || Boolean.TRUE.equals(restricted.getCanSendMessages());
    return allMay && botMay;
  }

  private Optional<ChatMember> self(long chat) throws ApiFault {
    Optional<BotAccount.Known> known = account.known();
    if (known.isEmpty()) {
      throw new ApiFault(ApiFault.Kind.UNREACHABLE, 0, "not connected yet");
    }
    return api.call(new GetChatMember(Long.toString(chat), known.get().id()));
  }

  private static Standing standing(Optional<ChatMember> member) {
    String status = member.map(ChatMember::getStatus).orElse("");
    return switch (status) {
      case "creator", "administrator" -> Standing.ADMINISTRATOR;
      case "member" -> Standing.MEMBER;
      case "restricted" ->
          member.get() instanceof ChatMemberRestricted restricted
                  && Boolean.FALSE.equals(restricted.getIsMember())
              ? Standing.NONE
              : Standing.MEMBER;
      default -> Standing.NONE;
    };
  }

  private static Answer failed(ApiFault fault) {
    if (fault.kind() == ApiFault.Kind.REFUSED && (fault.code() == 400 || fault.code() == 403)) {
      return new Answer.Unknown();
    }
    log.warn("Telegram does not say what a chat is: {}", fault.getMessage());
    return new Answer.NoAnswer();
  }

  private static Optional<Named> named(String reference) {
    Matcher link = LINK.matcher(reference);
    if (link.matches()) {
      return Optional.of(new Named(SUPERGROUP + link.group(1), thread(link.group(2))));
    }
    Matcher name = NAME.matcher(reference);
    if (name.matches()) {
      return Optional.of(new Named("@" + name.group(1), thread(name.group(2))));
    }
    return ID.matcher(reference).matches()
        ? Optional.of(new Named(reference, null))
        : Optional.empty();
  }

  private static @Nullable Integer thread(@Nullable String digits) {
    return digits == null ? null : Integer.valueOf(digits);
  }

  private static boolean isChannel(ChatFullInfo chat) {
    return "channel".equals(chat.getType());
  }

  private static String title(ChatFullInfo chat) {
    if (chat.getTitle() != null) {
      return chat.getTitle();
    }
    return chat.getUserName() == null ? "" : "@" + chat.getUserName();
  }
}
