/** Telegram: long polling in, messages with entities and inline keyboards out. */
@NullMarked
package org.digestbot.platform.telegram;

import org.jspecify.annotations.NullMarked;
