package org.digestbot.search.query;

import java.util.List;
import java.util.Set;
import org.digestbot.digest.Link;
import org.digestbot.search.index.Condition;
import org.digestbot.search.index.Tag;

/**
 * The sites that a query asks for with {@code site:}, to tell which links of an entry are on one of
 * them. Immutable.
 */
public record AskedSites(List<Condition.Tagged> any) {
  public static AskedSites of(String query) {
    return new AskedSites(
        QueryLexer.read(query).parts().stream()
            .filter(part -> part instanceof QueryPart.Filter && !part.negated())
            .map(QueryPart.Filter.class::cast)
            .filter(filter -> filter.operator() == Operator.SITE)
            .flatMap(filter -> filter.operator().tag(filter.value()).stream())
            .map(AskedSites::condition)
            .toList());
  }

  /** A host, or the name with which hosts begin: {@code github}. */
  static Condition.Tagged condition(Tag host) {
    return host.value().indexOf('-') < 0
        ? new Condition.Tagged(new Tag(host.kind(), host.value() + "-"), true)
        : new Condition.Tagged(host, false);
  }

  /** Whether a link is on one of them; any link is where none in particular is asked for. */
  public boolean have(Link link) {
    Set<Tag> sites = Tag.sites(link);
    return any.isEmpty() || any.stream().anyMatch(wanted -> sites.stream().anyMatch(wanted::holds));
  }
}
