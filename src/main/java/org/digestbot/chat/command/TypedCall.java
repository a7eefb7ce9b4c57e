package org.digestbot.chat.command;

import org.digestbot.chat.reply.Call;
import org.jspecify.annotations.Nullable;

/** What a typed message asks for. Immutable. */
public sealed interface TypedCall {
  /** A call of a command that there is. */
  record Known(Call call) implements TypedCall {}

  /**
   * A command that there is not.
   *
   * @param words all that was typed behind the slash
   * @param nearest the same call of the command that was probably meant, or null
   */
  record Unknown(String name, String words, @Nullable Call nearest) implements TypedCall {}

  /** Words for a command that takes none. */
  record TooMuch(CommandSpec spec, String words) implements TypedCall {}
}
