/** The object graph, built by hand, and the subcommands of the command line. */
package org.digestbot.app;
