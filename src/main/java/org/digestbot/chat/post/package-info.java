/** How a message that nobody asked for reaches a chat: what platforms take, and what they tell. */
package org.digestbot.chat.post;
