package org.digestbot.parse.html;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;

/**
 * Tables that only lay out a page, as mailed newsletters are made of: those with other tables or
 * with titles in them, and those of one column.
 */
final class LayoutTables {
  private static final String PARTS = "table,thead,tbody,tfoot,tr,td,th";
  private static final String CONTENTS = "table,h1,h2,h3,h4";

  private LayoutTables() {}

  /** Makes blocks of them and of their cells. */
  static void dissolve(Element page) {
    Set<Element> layouts = Collections.newSetFromMap(new IdentityHashMap<>());
    layouts.addAll(page.select("table"));
    for (Element row : page.select("tr")) {
      if (row.childrenSize() > 1) {
        layouts.remove(row.closest("table"));
      }
    }
    for (Element content : page.select(CONTENTS)) {
      Element around = content.parent() == null ? null : content.parent().closest("table");
      if (around != null) {
        layouts.add(around);
      }
    }
    List<Element> parts =
        page.select(PARTS).stream()
            .filter(part -> layouts.contains(part.closest("table")))
            .toList();
    parts.forEach(part -> part.tagName("div"));
  }
}
