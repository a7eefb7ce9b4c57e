/** Every setting declared once, and the readers of the files that people edit. */
package org.digestbot.config;
