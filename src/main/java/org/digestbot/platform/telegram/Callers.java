package org.digestbot.platform.telegram;

import java.util.Optional;
import java.util.function.Predicate;
import org.digestbot.chat.Caller;
import org.digestbot.chat.Language;
import org.digestbot.chat.Place;
import org.digestbot.chat.Role;
import org.digestbot.chat.command.Command;
import org.digestbot.chat.command.CommandRegistry;
import org.digestbot.chat.command.CommandRouter;
import org.digestbot.chat.command.CommandSpec;
import org.digestbot.chat.reply.Call;
import org.digestbot.platform.telegram.Incoming.Origin;
import org.digestbot.platform.telegram.Incoming.Person;
import org.jspecify.annotations.Nullable;

/** Says what somebody may do; asks Telegram only where it matters to the command. Thread-safe. */
final class Callers {
  private final Administrators administrators;
  private final Predicate<String> owners;
  private final Language language;

  /**
   * @param owners whether the person of this id owns the bot
   * @param language what to speak where the client does not say
   */
  Callers(Administrators administrators, Predicate<String> owners, Language language) {
    this.administrators = administrators;
    this.owners = owners;
    this.language = language;
  }

  Caller of(Place place, Person person) {
    return caller(place, person, person.administrator());
  }

  Caller of(Incoming.Typed typed, CommandRouter router) {
    return of(typed.origin(), typed.person(), router.asked(typed.text()));
  }

  Caller of(Incoming.Pressed pressed, Optional<Call> call, CommandRegistry registry) {
    return of(
        pressed.origin(),
        pressed.person(),
        call.flatMap(meant -> registry.find(meant.command())).map(Command::spec));
  }

  boolean administers(Origin origin, Person person) {
    return person.administrator()
        || origin.place() == Place.PRIVATE
        || (person.id() > 0 && administrators.include(origin.chat(), person.id()));
  }

  private Caller of(Origin origin, Person person, Optional<CommandSpec> asked) {
    boolean matters = asked.filter(spec -> spec.permission() != Role.MEMBER).isPresent();
    boolean administrator = matters ? administers(origin, person) : person.administrator();
    return caller(origin.place(), person, administrator);
  }

  private Caller caller(Place place, Person person, boolean administrator) {
    String id = Long.toString(person.id());
    boolean owner = person.id() > 0 && owners.test(id);
    Role role = owner ? Role.OWNER : administrator ? Role.ADMINISTRATOR : Role.MEMBER;
    return new Caller(id, person.name(), role, language(person.languageTag()), place);
  }

  private Language language(@Nullable String tag) {
    return tag == null ? language : Language.ofTag(tag).orElse(language);
  }
}
