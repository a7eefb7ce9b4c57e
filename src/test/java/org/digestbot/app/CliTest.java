package org.digestbot.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The command line as a person or a script uses it. */
class CliTest {
  private static final String POSTS =
      """
      ### 01

      林夏 @linxia 2024-01-03

      用 whisper 给视频加字幕。

      https://github.com/openai/whisper

      ### 02

      Pim @pim 2024-01-04

      Retrieval-augmented generation in an afternoon: https://arxiv.org/abs/2005.11401
      """;

  @TempDir Path folder;
  private final Map<String, String> environment = new HashMap<>(Map.of("DIGESTBOT_LANGUAGE", "en"));

  private record Outcome(int exitCode, String out, String err) {
    JsonNode json() {
      try {
        return new ObjectMapper().readTree(out);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    List<String> lines() {
      return out.lines().toList();
    }
  }

  @BeforeEach
  void writeDigest() throws IOException {
    write("digests/posts.md", POSTS);
  }

  @Test
  void parsePrintsOneObjectAnEntryAndStoresNothing() {
    Outcome outcome = run("", "parse", path("digests/posts.md"));

    assertThat(outcome.exitCode).isZero();
    assertThat(outcome.lines()).hasSize(2);
    assertThat(outcome.lines().get(0))
        .contains("\"document\":\"posts.md\"", "\"position\":1", "\"handle\":\"linxia\"")
        .contains("\"links\":[\"https://github.com/openai/whisper\"]");
    assertThat(folder.resolve("data")).doesNotExist();
  }

  @Test
  void aCommandOfTheChatInThePlaceOfASubcommandIsToldWhereItBelongs() {
    Outcome outcome = run("", "stats");
    assertThat(outcome.exitCode).isEqualTo(2);
    assertThat(outcome.err.lines())
        .containsExactly(
            "digestbot: there is no subcommand stats; digestbot --help names those that there are.",
            "What is asked in the chat can be piped in: printf '/stats\\n' | digestbot;"
                + " a search is digestbot search WORDS");
    assertThat(run("", "ingst").err).contains("did you mean digestbot ingest?");
    assertThat(run("", "parse", "--nothing").err).doesNotContain("printf");
  }

  @Test
  void ingestReportsOnceWhatIsNew() {
    JsonNode first = run("", "ingest", "--json", path("digests")).json();
    JsonNode again = run("", "ingest", "--json", path("digests")).json();

    assertThat(first)
        .hasToString(
            "{\"documents\":1,\"entries\":2,\"new\":2,\"changed\":0,\"unchanged\":0,\"gone\":0,"
                + "\"links\":2,\"newLinks\":2,\"problems\":[]}");
    assertThat(again)
        .hasToString(
            "{\"documents\":1,\"entries\":2,\"new\":0,\"changed\":0,\"unchanged\":2,\"gone\":0,"
                + "\"links\":2,\"newLinks\":0,\"problems\":[]}");
  }

  @Test
  void ingestSaysWhyADocumentFailed() throws IOException {
    write("digests/empty.md", "");

    Outcome some = run("", "ingest", path("digests"));
    Outcome none = run("", "ingest", path("digests/empty.md"), path("nowhere.md"));

    assertThat(some.exitCode).isZero();
    assertThat(some.err).contains("empty.md").contains("empty");
    assertThat(some.out).contains("1 document, 2 entries: 2 new").contains("could not be read");
    assertThat(none.exitCode).isEqualTo(1);
    assertThat(none.err).contains("nowhere.md: There is no such file or folder.");
  }

  @Test
  void ingestReadsAPipeAndTheConfiguredSources() throws IOException {
    write("config/digestbot.yaml", "sources:\n  - name: weekly\n    path: ../digests\n");

    Outcome piped = run(POSTS, "ingest", "-");
    Outcome configured = run("", "--config", path("config"), "ingest", "--json");

    assertThat(piped.out).contains("2 new");
    assertThat(configured.json().get("entries").asInt()).isEqualTo(2);
  }

  @Test
  void ingestReportsAllSourcesOnOneLineAndNamesThoseOfProblems() throws IOException {
    write("other/broken.md", "");
    write(
        "config/digestbot.yaml",
        """
        sources:
          - name: weekly
            path: ../digests
          - name: other
            path: ../other
        """);

    Outcome outcome = run("", "--config", path("config"), "ingest", "--json");

    assertThat(outcome.lines()).hasSize(1);
    assertThat(outcome.json().get("entries").asInt()).isEqualTo(2);
    assertThat(outcome.json().get("problems").findValuesAsText("source")).containsExactly("other");
    assertThat(outcome.exitCode).isZero();
  }

  @Test
  void anImportedDictionaryHelpsSearchUntilItIsRemoved() throws IOException {
    write("digests/posts.md", POSTS.replace("字幕", "山毛榉"));
    write("words.u8", "山毛櫸 山毛榉 [shan1 mao2 ju3] /beech/\nno entry\n");
    run("", "ingest", path("digests"));

    Outcome before = run("", "search", "--json", "beech");
    Outcome imported = run("", "glossary", "import", path("words.u8"));
    Outcome after = run("", "search", "--json", "beech");
    Outcome removed = run("", "glossary", "remove");

    assertThat(before.json().get("total").asInt()).isZero();
    assertThat(imported.out).contains("1 line read, 1 line left out").contains("2 words");
    assertThat(imported.err).contains("words.u8:2: ");
    assertThat(after.json().get("total").asInt()).isEqualTo(1);
    assertThat(removed.out).contains("removed");
    assertThat(run("", "search", "--json", "beech").json().get("total").asInt()).isZero();
    assertThat(run("", "glossary", "import", path("nowhere")).exitCode).isEqualTo(1);
    Outcome noDictionary = run("", "glossary", "import", path("digests/posts.md"));
    assertThat(noDictionary.err).contains("is it a CC-CEDICT file?");
    assertThat(noDictionary.exitCode).as("no setting is wrong").isEqualTo(1);
    assertThat(run("", "glossary").exitCode).isEqualTo(2);
  }

  @Test
  void aFileOfAConfiguredSourceIsImportedThereAndNotTwice() throws IOException {
    write("digests/more.md", POSTS.replace("字幕", "配音").replace("Pim", "Tim"));
    write("digests/inner/own.md", POSTS.replace("字幕", "剪辑").replace("Pim", "Kim"));
    write(
        "config/digestbot.yaml",
        """
        sources:
          - name: weekly
            path: ../digests
          - name: inner
            path: ../digests/inner
        """);

    Outcome first = run("", "--config", path("config"), "ingest", path("digests/posts.md"));
    Outcome again = run("", "--config", path("config"), "ingest", path("digests/posts.md"));
    Outcome all = run("", "--config", path("config"), "ingest");

    assertThat(first.err).contains("`weekly`").contains("all of it");
    assertThat(first.out).contains("weekly: 2 documents, 4 entries: 4 new");
    assertThat(again.err).contains("`weekly`").doesNotContain("all of it");
    assertThat(again.out).contains("weekly: 1 document, 2 entries: 0 new");
    assertThat(all.lines())
        .satisfiesExactly(
            weekly -> assertThat(weekly).contains("weekly: 2 documents, 4 entries: 0 new"),
            inner -> assertThat(inner).contains("inner: 1 document, 2 entries: 2 new"));
  }

  @Test
  void aFileThatWasImportedBeforeItsSourceWasConfiguredIsFoundOnceAndThere() throws IOException {
    run("", "ingest", path("digests"));
    write(
        "config/digestbot.yaml",
        """
        sources:
          - name: weekly
            path: ../digests
        """);

    run("", "--config", path("config"), "ingest");

    assertThat(run("", "search", "--json", "字幕").json().get("total").asInt()).isEqualTo(1);
    assertThat(run("", "search", "--json", "source:weekly").json().get("total").asInt())
        .isEqualTo(2);
    assertThat(run("", "search", "--json", "source:local").json().get("total").asInt()).isZero();
  }

  @Test
  void searchAnswersEachLineWithALine() {
    run("", "ingest", path("digests"));

    List<String> answers = run("rag\n\n字幕\n", "search", "--json", "-").lines();

    assertThat(answers).hasSize(3);
    assertThat(answers.get(0))
        .contains(
            "\"query\":\"rag\"", "\"total\":1", "\"document\":\"posts.md\"", "\"position\":2");
    assertThat(answers.get(1)).contains("\"error\":\"The query is empty.\"", "\"hits\":[]");
    assertThat(answers.get(2)).contains("\"position\":1");
  }

  @Test
  void searchSaysHowAQueryWasRead() {
    run("", "ingest", path("digests"));

    List<String> answers =
        run("wisper\nsince:someday\ntopic:rga\nfrm:@pim rag\n", "search", "--json", "-").lines();

    assertThat(answers.get(0)).contains("\"position\":1", "`wisper` was read as `whisper`.");
    assertThat(answers.get(1)).contains("\"error\":\"`since:` cannot be `someday`");
    assertThat(answers.get(2)).contains("`topic:` has no `rga`", "the nearest is `rag`");
    assertThat(answers.get(3)).contains("`frm:` is no operator; the nearest is `from:`");
  }

  @Test
  void everySubcommandExplainsItself() {
    for (String name : List.of("parse", "ingest", "search", "run", "glossary", "doctor")) {
      Outcome help = run("", name, "--help");
      assertThat(help.exitCode).as(name).isZero();
      assertThat(help.out).contains("Usage: digestbot " + name);
      assertThat(run("", "help", name)).isEqualTo(help);
    }
    assertThat(run("", "help")).isEqualTo(run("", "--help"));
  }

  @Test
  void theTerminalAnswersFromSamplesUntilTheFirstImport() {
    Outcome before = run("/search rag\n");
    run("", "ingest", path("digests"));
    Outcome after = run("/search rag\n");

    assertThat(before.exitCode).isZero();
    assertThat(before.out).contains("#s1 ").contains("digestbot ingest PATH");
    assertThat(after.out).contains("#2 ").doesNotContain("#s1 ").doesNotContain("ingest PATH");
    assertThat(folder.resolve("data/samples.db")).doesNotExist();
  }

  @Test
  void doctorSaysWhatIsWrongAndWhatToDo() throws IOException {
    Outcome well = run("", "doctor");
    write("config/digestbot.yaml", "lnguage: en\n");
    Outcome ill = run("", "doctor", "--config", path("config"));

    assertThat(well.exitCode).isZero();
    assertThat(well.out).contains("nothing imported yet").contains("TELEGRAM_BOT_TOKEN");
    assertThat(ill.exitCode).isEqualTo(1);
    assertThat(ill.out).contains("line 1").contains("did you mean `language`?");

    Outcome nowhere = run("", "doctor", "--config", path("nowhere"));
    assertThat(nowhere.exitCode).isEqualTo(1);
    assertThat(nowhere.out).startsWith("!!  configuration  There is no configuration at ");
  }

  @Test
  void doctorKnowsThatNoFolderCanBeMadeBelowAFile() throws IOException {
    write("notes.md", "a file");
    Outcome below = run("", "doctor", "--data", path("notes.md/data"));

    assertThat(below.exitCode).isEqualTo(1);
    assertThat(below.out)
        .contains("!!  data folder    " + path("notes.md") + " is a file; name a folder");
  }

  @Test
  void settingsThatMayNotBeReadAreSaidToBeSo() throws IOException {
    write("config/digestbot.yaml", "language: en\n");
    Path file = folder.resolve("config/digestbot.yaml");
    assumeTrue(file.toFile().setReadable(false) && !Files.isReadable(file), "root reads anything");

    assertThat(run("", "doctor", "--config", path("config")).out)
        .contains("digestbot.yaml may not be read; check its permissions\n");
  }

  @Test
  void doctorTellsWhoeverBeginsWhatIsStillToBeDone() throws IOException {
    environment.put("DISCORD_BOT_TOKEN", "copied badly");
    Outcome begun = run("", "doctor");
    write("config/digestbot.yaml", "owners: [telegram:1]\nsources: [{name: a, path: digests}]\n");
    Outcome done = run("", "doctor", "--config", path("config"));

    assertThat(begun.exitCode).isEqualTo(1);
    assertThat(begun.out.lines())
        .contains(
            "--  sources        none under `sources:`; what is new comes by `digestbot ingest PATH`"
                + " alone")
        .containsSubsequence(
            "--  telegram       no token; set TELEGRAM_BOT_TOKEN to connect the bot",
            "!!  discord        the value of `discord.token` (DISCORD_BOT_TOKEN) does not look like a token; copy it"
                + " again, without blanks or quotes",
            "--  owners         nobody yet; /start in private shows the id to put under `owners:`");
    assertThat(done.out).doesNotContain("owners").doesNotContain("--  sources");
  }

  @Test
  void doctorKnowsAllVariablesThatAreRead() throws IOException {
    write("token", "123456789:" + "a".repeat(35));
    environment.put("DIGESTBOT_TELEGRAM_TOKEN_FILE", path("token"));
    environment.put("DIGESTBOT_LANGAUGE", "zh");
    Outcome outcome = run("", "doctor");

    assertThat(outcome.out.lines())
        .filteredOn(line -> line.contains("is no setting"))
        .containsExactly(
            "--  environment    DIGESTBOT_LANGAUGE is no setting; did you mean DIGESTBOT_LANGUAGE?");
  }

  @Test
  void whatFailsUntilSomebodyDoesSomethingHasACodeByWhichNobodyStartsItAgain() throws IOException {
    environment.put("TELEGRAM_BOT_TOKEN", "1:a");
    write("config/digestbot.yaml", "lnguage: en\n");
    Outcome wrongSettings = run("", "run", "--config", path("config"));
    write("data/digestbot.db", "this is no database, whatever it is called");
    Outcome damaged = run("", "run");

    assertThat(wrongSettings.exitCode).isEqualTo(78);
    assertThat(damaged.exitCode).isEqualTo(78);
    assertThat(damaged.err).contains("restore it from a backup");
    assertThat(Path.of("deploy/digestbot.service"))
        .content()
        .contains("\nRestartPreventExitStatus=2 78\n");
  }

  @Test
  void doctorKnowsTheBackups() throws IOException {
    run("", "ingest", path("digests"));
    Outcome before = run("", "doctor");
    write("data/backups/digestbot-2026-11-22.db", "a copy");
    Outcome after = run("", "doctor");

    assertThat(before.out).contains("backups").contains("none yet");
    assertThat(after.out).contains("1 in ").contains("the latest digestbot-2026-11-22.db");
  }

  @Test
  void wrongArgumentsAndUnusableFilesAreTold() throws IOException {
    write("data/digestbot.db", "this is no database, whatever it is called");

    assertThat(run("", "inggest").exitCode).isEqualTo(2);
    assertThat(run("", "ingest").exitCode).isEqualTo(2);
    assertThat(run("", "parse").exitCode).isEqualTo(2);
    Outcome unset = run("", "parse", "");
    assertThat(unset.exitCode).as("not all that lies here").isEqualTo(1);
    assertThat(unset.err).contains("This is no name of a file.");
    Outcome garbled = run("", "search", "\uFFFD\uFFFD");
    assertThat(garbled.exitCode).isEqualTo(2);
    assertThat(garbled.err).contains("LC_ALL=C.UTF-8");
    Outcome withoutToken = run("", "run");
    assertThat(withoutToken.exitCode).isEqualTo(2);
    assertThat(withoutToken.err).contains("TELEGRAM_BOT_TOKEN").contains("DISCORD_BOT_TOKEN");
    Outcome foreign = run("", "search", "rag");
    assertThat(foreign.exitCode).isEqualTo(78);
    assertThat(foreign.err).startsWith("digestbot: ").contains("digestbot.db");
    assertThat(foreign.err.lines()).as("a sentence, no stack trace").hasSize(1);
    Outcome noFolder = runOn("digests/posts.md", "", "search", "rag");
    assertThat(noFolder.exitCode).isEqualTo(1);
    assertThat(noFolder.err)
        .contains("posts.md is a file where a folder is needed")
        .doesNotContain("Exception");
  }

  @ParameterizedTest
  @CsvSource({"parse, 1", "ingest, 0"})
  void aFolderWithNothingToReadSaysWhatIsRead(String command, int exitCode) throws IOException {
    write("notes/todo.org", "* nothing\n");

    Outcome outcome = run("", command, path("notes"));

    assertThat(outcome.exitCode).isEqualTo(exitCode);
    assertThat(outcome.err).contains("in folders those are read whose names end in .md");
  }

  private Outcome run(String input, String... arguments) {
    return runOn("data", input, arguments);
  }

  private Outcome runOn(String data, String input, String... arguments) {
    List<String> all = new ArrayList<>(List.of("--data", path(data)));
    all.addAll(List.of(arguments));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Streams streams = Streams.of(new ByteArrayInputStream(input.getBytes(UTF_8)), out, err);
    int exitCode = Cli.run(streams, environment, all.toArray(String[]::new));
    return new Outcome(exitCode, out.toString(UTF_8), err.toString(UTF_8));
  }

  private String path(String name) {
    return folder.resolve(name).toString();
  }

  private void write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
