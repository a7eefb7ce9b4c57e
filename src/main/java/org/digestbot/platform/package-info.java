/** What every chat platform can do, and how it is doing. */
package org.digestbot.platform;
