package org.digestbot.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.digestbot.config.ConfigException;
import org.digestbot.config.Setting;
import org.digestbot.config.Settings;
import org.digestbot.digest.ArchiveStats;
import org.digestbot.digest.Source;
import org.digestbot.store.Backups;
import org.digestbot.store.DatabaseException;
import org.digestbot.text.EditDistance;

/**
 * Looks at everything that a run needs and says what to do about each problem. It changes nothing,
 * but that a database which it opens is brought up to date by that.
 */
final class Doctor {
  private static final int BASELINE_JAVA = 17;
  private static final long LITTLE_SPACE = 200L * 1024 * 1024;

  /** Variables that are no settings. */
  private static final List<String> OTHER_VARIABLES = List.of("DIGESTBOT_CONFIG", "DIGESTBOT_DATA");

  private final Home home;
  private final Progress progress;

  Doctor(Home home, Progress progress) {
    this.home = home;
    this.progress = progress;
  }

  List<Finding> examine() {
    List<Finding> findings = new ArrayList<>();
    findings.add(java());
    Optional<Settings> settings = configuration(findings);
    settings.ifPresent(values -> sources(values, findings));
    Finding folder = dataFolder();
    findings.add(folder);
    if (settings.isPresent() && folder.grade() != Finding.Grade.PROBLEM) {
      archive(settings.get(), findings);
      backups(settings.get(), findings);
    }
    settings.ifPresent(values -> platforms(values, findings));
    return findings;
  }

  private static Finding java() {
    int feature = Runtime.version().feature();
    String version = "version " + Runtime.version();
    return feature >= BASELINE_JAVA
        ? Finding.ok("Java", version)
        : Finding.problem("Java", version + " is too old; install " + BASELINE_JAVA + " or newer");
  }

  private Optional<Settings> configuration(List<Finding> findings) {
    try {
      Settings settings = home.settings();
      int topics = home.config().topics().all().size();
      int pairs = home.config().glossary().pairs().size();
      findings.add(
          Finding.ok(
              "configuration",
              "from %s: %s, %s"
                  .formatted(
                      home.config().place(),
                      Wording.count(topics, "topic"),
                      Wording.count(pairs, "glossary line"))));
      unknownVariables(findings);
      return Optional.of(settings);
    } catch (ConfigException e) {
      findings.add(Finding.problem("configuration", String.valueOf(e.getMessage())));
      return Optional.empty();
    }
  }

  private void unknownVariables(List<Finding> findings) {
    List<String> known = new ArrayList<>(OTHER_VARIABLES);
    for (Setting<?> setting : Settings.ALL) {
      known.add(setting.variable());
      if (setting.secret()) {
        known.add(setting.variable() + Setting.FILE);
      }
    }
    for (String name : home.environment().keySet()) {
      if (name.startsWith("DIGESTBOT_") && !known.contains(name)) {
        String hint =
            EditDistance.nearest(name, known)
                .map(near -> "; did you mean " + near + "?")
                .orElse("");
        findings.add(Finding.note("environment", name + " is no setting" + hint));
      }
    }
  }

  private static void sources(Settings settings, List<Finding> findings) {
    if (settings.sources().isEmpty()) {
      findings.add(
          Finding.note(
              "sources",
              "none under `sources:`; what is new comes by `digestbot ingest PATH` alone"));
    }
    for (Source source : settings.sources()) {
      String subject = "source";
      String name = source.name() + " (" + source.path() + ")";
      findings.add(
          Files.isReadable(source.path())
              ? Finding.ok(subject, name)
              : Finding.problem(
                  subject, name + " is not there or may not be read; correct `path:`"));
    }
  }

  private Finding dataFolder() {
    Path folder = home.data().toAbsolutePath();
    String subject = "data folder";
    Path existing = folder;
    while (!Files.exists(existing) && existing.getParent() != null) {
      existing = existing.getParent();
    }
    if (!Files.isDirectory(existing)) {
      return Finding.problem(subject, existing + " is a file; name a folder with --data");
    }
    if (!Files.isWritable(existing)) {
      return Finding.problem(
          subject, existing + " may not be written; change its owner or name another with --data");
    }
    try {
      long space = Files.getFileStore(existing).getUsableSpace();
      if (space < LITTLE_SPACE) {
        return Finding.problem(
            subject, folder + " has less than 200 MB of free space; make room on its disk");
      }
    } catch (IOException e) {
      return Finding.problem(subject, folder + " cannot be looked at: " + e.getMessage());
    }
    return Finding.ok(subject, folder + (Files.exists(folder) ? "" : " (made when needed)"));
  }

  private void archive(Settings settings, List<Finding> findings) {
    if (!Files.exists(home.archiveFile())) {
      findings.add(
          Finding.note(
              "database",
              "nothing imported yet; the samples answer until `digestbot ingest PATH`"));
      return;
    }
    try (Assembly assembly = Assembly.open(home, settings, progress)) {
      progress.done();
      List<String> damage = assembly.database().check();
      if (!damage.isEmpty()) {
        findings.add(
            Finding.problem(
                "database",
                home.archiveFile()
                    + " is damaged ("
                    + damage.get(0)
                    + "); restore a backup, or move it away and import again"));
        return;
      }
      ArchiveStats stats = assembly.archive().stats();
      findings.add(
          Finding.ok(
              "database",
              "%s, %s in %s"
                  .formatted(
                      home.archiveFile(),
                      Wording.count(stats.entries(), "entry"),
                      Wording.count(stats.documents(), "document"))));
      findings.add(Finding.ok("search index", "made with this version's rules"));
    } catch (DatabaseException e) {
      findings.add(Finding.problem("database", String.valueOf(e.getMessage())));
    }
  }

  private void backups(Settings settings, List<Finding> findings) {
    String subject = "backups";
    int kept = settings.get(Settings.BACKUP_KEEP);
    List<Path> all = new Backups(home.archiveFile(), home.backups(), kept, Clock.systemUTC()).all();
    if (!all.isEmpty()) {
      findings.add(
          Finding.ok(
              subject,
              "%d in %s, the latest %s"
                  .formatted(all.size(), home.backups(), all.get(0).getFileName())));
    } else if (kept == 0) {
      findings.add(Finding.note(subject, "none, as `backup.keep` says"));
    } else if (Files.exists(home.archiveFile())) {
      findings.add(Finding.note(subject, "none yet; `digestbot run` makes one a day"));
    }
  }

  private static void platforms(Settings settings, List<Finding> findings) {
    findings.addAll(Tokens.findings(settings));
    boolean connected =
        settings.isSet(Settings.TELEGRAM_TOKEN) || settings.isSet(Settings.DISCORD_TOKEN);
    if (connected && !settings.isSet(Settings.OWNERS)) {
      findings.add(
          Finding.note(
              "owners", "nobody yet; /start in private shows the id to put under `owners:`"));
    }
  }
}
