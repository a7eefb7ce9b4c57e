package org.digestbot.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The arrows between the packages, as docs/architecture.md draws them: what is not named here is
 * not used. Each rule is also run against the classes below {@code fixture}, which break it,
 * because a rule about a package that does not exist would pass for ever.
 */
class ArchitectureTest {
  private static final String ROOT = "org.digestbot";
  private static final String FIXTURE = ROOT + ".architecture.fixture";

  /** Package to the packages that it may use. */
  private static final Map<String, Set<String>> ARROWS =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("text", Set.of()),
              Map.entry("digest", Set.of("text")),
              Map.entry("parse", Set.of("digest", "parse.document", "parse.format", "parse.html")),
              Map.entry("parse.date", Set.of("digest")),
              Map.entry("parse.title", Set.of()),
              Map.entry("parse.link", Set.of("digest", "parse.title")),
              Map.entry("parse.header", Set.of("digest", "parse.date", "parse.title")),
              Map.entry(
                  "parse.document", Set.of("digest", "parse.date", "parse.link", "parse.title")),
              Map.entry(
                  "parse.html", Set.of("digest", "parse.date", "parse.document", "parse.link")),
              Map.entry(
                  "parse.item",
                  Set.of(
                      "digest",
                      "parse.date",
                      "parse.document",
                      "parse.header",
                      "parse.link",
                      "parse.title")),
              Map.entry(
                  "parse.format",
                  Set.of(
                      "digest",
                      "parse.date",
                      "parse.document",
                      "parse.draft",
                      "parse.format.blog",
                      "parse.format.list",
                      "parse.format.number",
                      "parse.format.post",
                      "parse.header",
                      "parse.html",
                      "parse.item",
                      "parse.link")),
              Map.entry(
                  "parse.format.number",
                  Set.of(
                      "digest",
                      "parse.date",
                      "parse.document",
                      "parse.draft",
                      "parse.header",
                      "parse.item",
                      "parse.link",
                      "parse.title")),
              Map.entry(
                  "parse.format.post",
                  Set.of(
                      "digest",
                      "parse.date",
                      "parse.document",
                      "parse.draft",
                      "parse.header",
                      "parse.item",
                      "parse.page",
                      "parse.title")),
              Map.entry(
                  "parse.format.list",
                  Set.of(
                      "digest",
                      "parse.date",
                      "parse.document",
                      "parse.draft",
                      "parse.header",
                      "parse.item",
                      "parse.link",
                      "parse.page",
                      "parse.title")),
              Map.entry(
                  "parse.format.blog",
                  Set.of(
                      "digest",
                      "parse.date",
                      "parse.document",
                      "parse.draft",
                      "parse.header",
                      "parse.item",
                      "parse.page",
                      "parse.title")),
              Map.entry(
                  "parse.draft",
                  Set.of(
                      "digest",
                      "parse.document",
                      "parse.header",
                      "parse.item",
                      "parse.link",
                      "parse.title")),
              Map.entry(
                  "parse.page",
                  Set.of("digest", "parse.date", "parse.document", "parse.header", "parse.title")),
              Map.entry("ingest", Set.of("digest", "parse", "text")),
              Map.entry(
                  "search",
                  Set.of(
                      "digest",
                      "search.dictionary",
                      "search.index",
                      "search.query",
                      "search.rank",
                      "text")),
              Map.entry("search.index", Set.of("digest", "text")),
              Map.entry("search.dictionary", Set.of("digest", "text")),
              Map.entry("search.date", Set.of("search.index")),
              Map.entry(
                  "search.query",
                  Set.of("digest", "search.date", "search.dictionary", "search.index", "text")),
              Map.entry(
                  "search.rank",
                  Set.of("digest", "search.dictionary", "search.index", "search.query", "text")),
              Map.entry("chat", Set.of()),
              Map.entry("chat.reply", Set.of()),
              Map.entry("chat.post", Set.of("chat", "chat.reply")),
              Map.entry("chat.command", Set.of("chat", "chat.reply", "text")),
              Map.entry(
                  "commands",
                  Set.of(
                      "chat",
                      "chat.command",
                      "chat.post",
                      "chat.reply",
                      "delivery",
                      "digest",
                      "listing",
                      "search",
                      "search.date",
                      "search.index",
                      "search.query",
                      "subscription",
                      "subscription.filter",
                      "subscription.request",
                      "text")),
              Map.entry("listing", Set.of("chat", "chat.reply", "digest", "search", "text")),
              Map.entry("subscription", Set.of("chat", "chat.post", "text")),
              Map.entry(
                  "subscription.filter",
                  Set.of("digest", "search.index", "search.query", "search.rank", "text")),
              Map.entry("subscription.request", Set.of("subscription", "text")),
              Map.entry(
                  "delivery",
                  Set.of(
                      "chat",
                      "chat.post",
                      "chat.reply",
                      "digest",
                      "ingest",
                      "listing",
                      "subscription",
                      "subscription.filter")),
              Map.entry(
                  "config",
                  Set.of("chat", "digest", "search.dictionary", "subscription.request", "text")),
              Map.entry(
                  "store",
                  Set.of(
                      "chat",
                      "delivery",
                      "digest",
                      "ingest",
                      "search.index",
                      "subscription",
                      "text")),
              Map.entry("platform", Set.of("chat")),
              Map.entry("schedule", Set.of()),
              Map.entry("health", Set.of("platform", "chat.command", "delivery")),
              Map.entry("platform.console", Set.of("chat", "chat.reply", "chat.command")),
              Map.entry(
                  "platform.telegram",
                  Set.of("platform", "chat", "chat.reply", "chat.command", "chat.post")),
              Map.entry(
                  "platform.discord",
                  Set.of("platform", "chat", "chat.reply", "chat.command", "chat.post"))));

  /**
   * Outside library to the package that uses it; JSON is what the command line prints, what the
   * health page is, what Telegram's types are made of, and what posts are frozen as.
   */
  private static final Map<String, Set<String>> LIBRARIES =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("org.jsoup", Set.of("parse.html", "parse.title")),
              Map.entry("java.sql", Set.of("store")),
              Map.entry("org.jdbi", Set.of("store")),
              Map.entry("com.zaxxer.hikari", Set.of("store")),
              Map.entry("org.flywaydb", Set.of("store")),
              Map.entry("com.fasterxml.jackson.dataformat", Set.of("config")),
              Map.entry(
                  "com.fasterxml.jackson.databind",
                  Set.of("app", "delivery", "health", "platform.telegram")),
              Map.entry("picocli", Set.of("app")),
              Map.entry("org.jline", Set.of("platform.console")),
              Map.entry("org.telegram", Set.of("platform.telegram")),
              Map.entry("io.micrometer", Set.of("health")),
              Map.entry("org.quartz", Set.of("schedule")),
              Map.entry("net.dv8tion", Set.of("platform.discord"))));

  private static final JavaClasses PROGRAM =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages(ROOT);

  private static final JavaClasses BREAKERS = new ClassFileImporter().importPackages(FIXTURE);

  static Stream<String> packages() {
    return ARROWS.keySet().stream();
  }

  static Stream<String> libraries() {
    return LIBRARIES.keySet().stream();
  }

  @ParameterizedTest
  @MethodSource("packages")
  void everyArrowIsInUse(String name) {
    String within = ROOT + "." + name;
    assertThat(PROGRAM.stream().filter(type -> type.getPackageName().equals(within)))
        .flatExtracting(JavaClass::getDirectDependenciesFromSelf)
        .extracting(dependency -> dependency.getTargetClass().getPackageName())
        .containsAll(ARROWS.get(name).stream().map(used -> ROOT + "." + used).toList());
  }

  @ParameterizedTest
  @MethodSource("packages")
  void arrowsPointOneWay(String name) {
    arrows(ROOT, name).check(PROGRAM);
    assertThatThrownBy(() -> arrows(FIXTURE, name).check(BREAKERS))
        .isInstanceOf(AssertionError.class);
  }

  @ParameterizedTest
  @MethodSource("libraries")
  void eachLibraryLivesInOnePackage(String library) {
    home(ROOT, library).check(PROGRAM);
    assertThatThrownBy(() -> home(FIXTURE, library).check(BREAKERS))
        .isInstanceOf(AssertionError.class);
  }

  @Test
  void everyPackageIsDrawn() {
    Set<String> drawn =
        Stream.concat(ARROWS.keySet().stream(), Stream.of("app"))
            .map(name -> ROOT + "." + name)
            .collect(Collectors.toSet());

    assertThat(PROGRAM.stream().map(JavaClass::getPackageName).distinct())
        .filteredOn(name -> !name.equals(ROOT))
        .isSubsetOf(drawn)
        .hasSameSizeAs(drawn);
  }

  private static ArchRule arrows(String root, String name) {
    List<String> allowed =
        Stream.concat(Stream.of(name), ARROWS.getOrDefault(name, Set.of()).stream())
            .map(allowedName -> root + "." + allowedName)
            .toList();
    return ArchRuleDefinition.classes()
        .that()
        .resideInAPackage(root + "." + name)
        .should()
        .onlyDependOnClassesThat(
            DescribedPredicate.describe(
                "are outside the project or in " + allowed,
                used -> !inside(root, used) || allowed.contains(used.getPackageName())));
  }

  private static ArchRule home(String root, String library) {
    return ArchRuleDefinition.noClasses()
        .that()
        .resideOutsideOfPackages(
            LIBRARIES.getOrDefault(library, Set.of()).stream()
                .map(name -> root + "." + name)
                .toArray(String[]::new))
        .should()
        .dependOnClassesThat()
        .resideInAPackage(library + "..");
  }

  private static boolean inside(String root, JavaClass used) {
    return used.getPackageName().equals(root) || used.getPackageName().startsWith(root + ".");
  }
}
