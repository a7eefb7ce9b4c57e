package org.digestbot.commands;

import org.digestbot.chat.command.Command;
import org.digestbot.chat.command.CommandSpec;

/** A command about subscriptions that are there, with what each of these commands works with. */
abstract class AboutSubscriptions implements Command {
  final PostDesk desk;
  final SubscriptionWording wording;
  final ReachableSubscriptions reachable;
  private final CommandSpec spec;

  AboutSubscriptions(CommandSpec spec, PostDesk desk, SubscriptionWording wording) {
    this.spec = spec;
    this.desk = desk;
    this.wording = wording;
    this.reachable = new ReachableSubscriptions(desk, wording);
  }

  @Override
  public final CommandSpec spec() {
    return spec;
  }
}
