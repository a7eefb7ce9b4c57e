package org.digestbot.parse.draft;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.digestbot.digest.Entry;
import org.digestbot.digest.Link;
import org.digestbot.digest.LinkRole;
import org.digestbot.parse.header.Poster;
import org.digestbot.parse.link.LinkDefinitions;
import org.digestbot.parse.link.Links;
import org.digestbot.parse.title.Titles;
import org.jspecify.annotations.Nullable;

/** Completes drafts: derives the titles that are not printed and collects the links. */
public final class Entries {
  /** A number that counts entries, and is no year. */
  private static final Pattern COUNT = Pattern.compile("0*[1-9][0-9]{0,2}");

  private Entries() {}

  /**
   * The entry.
   *
   * @param document the definitions of the whole document, for a text that holds none of its own
   */
  public static Entry complete(Draft draft, int position, Map<String, String> document) {
    Map<String, String> own = LinkDefinitions.in(draft.text);
    Map<String, String> definitions = own.isEmpty() ? document : own;
    String printed =
        draft.title == null
            ? ""
            : Titles.printed(LinkDefinitions.unbracketed(draft.title, definitions));
    boolean counts = draft.number == null && COUNT.matcher(printed).matches();
    if (counts && Titles.hasWords(draft.body)) {
      draft.number(printed);
      printed = "";
    }
    List<Link> links = Links.in(draft.text, definitions);
    if (draft.handle != null && draft.ownLink == null) {
      draft.ownLink(Poster.post(draft.handle, links));
    }
    String title = printed.isEmpty() ? derived(draft, definitions, position) : printed;
    boolean unsigned = draft.author == null && draft.handle == null;
    Poster poster = unsigned ? Poster.of(title, !printed.isEmpty(), links) : null;
    if (poster != null) {
      draft.author(poster.author()).handle(poster.handle());
      draft.ownLink(poster.post() == null ? draft.ownLink : poster.post());
      draft.date(poster.date() == null ? draft.date : poster.date());
      title = poster.words().isEmpty() && isAlone(title, draft) ? title : poster.words();
    }
    boolean isPrinted = !printed.isEmpty() && !title.isEmpty();
    return new Entry(
        position,
        draft.line,
        draft.number,
        title.isEmpty() ? derived(draft, definitions, position) : title,
        isPrinted,
        draft.author,
        draft.handle,
        draft.date,
        draft.section,
        draft.body,
        links.stream().map(link -> owned(link, draft.ownLink)).toList());
  }

  /** Whether a title has a line for itself or nothing behind it. */
  private static boolean isAlone(String title, Draft draft) {
    String first = draft.text.lines().findFirst().orElse("");
    return draft.body.isBlank() || Titles.plain(first).endsWith(title);
  }

  private static Link owned(Link link, @Nullable String own) {
    return link.printed().equals(own)
        ? new Link(link.printed(), link.canonical(), LinkRole.OWN, link.text())
        : link;
  }

  private static String derived(Draft draft, Map<String, String> definitions, int position) {
    String title =
        draft.derivedTitle.isEmpty()
            ? Titles.derive(LinkDefinitions.unbracketed(draft.body, definitions))
            : draft.derivedTitle;
    if (title.isEmpty() && draft.ownLink != null) {
      title = Titles.derive(draft.ownLink);
    }
    return title.isEmpty()
        ? "No. " + Objects.requireNonNullElse(draft.number, position + "")
        : title;
  }
}
