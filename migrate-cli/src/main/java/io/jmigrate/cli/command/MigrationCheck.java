package io.jmigrate.cli.command;

import io.jmigrate.Jmigrate;
import io.jmigrate.cli.check.CheckReport;
import io.jmigrate.cli.check.ComparisonWithBase;
import io.jmigrate.cli.check.FileFindings;
import io.jmigrate.cli.check.Finding;
import io.jmigrate.cli.check.GitFolder;
import io.jmigrate.cli.config.Settings;
import io.jmigrate.dialect.Dialect;
import io.jmigrate.dialect.Dialects;
import io.jmigrate.migration.MigrationScripts;
import io.jmigrate.migration.MigrationSource;
import io.jmigrate.migration.ScriptFile;
import io.jmigrate.run.Validation;
import io.jmigrate.sum.ContentChecksum;
import io.jmigrate.sum.SumFiles;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Looks at migrations from all sides; for one check. */
final class MigrationCheck {
  private final Invocation invocation;
  private final Settings settings;
  private final @Nullable String base;
  private final Dialects dialects = Dialects.installed();
  private final Set<Finding> findings = new LinkedHashSet<>();
  private final List<String> checked = new ArrayList<>(List.of("names and scripts", "downs"));
  private final List<String> notices = new ArrayList<>();

  /** {@code base} is the branch that the migrations are to be merged into; null for none. */
  MigrationCheck(Invocation invocation, Settings settings, @Nullable String base) {
    this.invocation = invocation;
    this.settings = settings;
    this.base = base;
  }

  /**
   * Runs it.
   *
   * @param targets the databases that the migrations are for: one, or several
   * @param proves whether scratch databases are used
   */
  CheckReport run(List<Settings> targets, boolean proves) {
    List<ScriptFile> files =
        MigrationSource.at(settings.migrations(), Jmigrate.class.getClassLoader()).files();
    List<MigrationScripts> migrations = MigrationScripts.of(files, dialects.fileNames());
    List<Settings> known = targets.stream().map(this::withUrl).toList();
    Set<String> withoutDown = new TreeSet<>();
    for (Settings target : known) {
      Validation validation = new Runs(invocation, target).jmigrate().validate();
      findings.addAll(FileFindings.invalid(validation, files));
      withoutDown.addAll(validation.withoutDown());
    }
    boolean readable = findings.isEmpty();
    if (settings.sum() && SumFiles.anyAmong(files)) {
      findings.addAll(FileFindings.stale(new SumFiles(dialects).differences(files, each -> true)));
      checked.add("jmigrate.sum");
    }
    List<MigrationScripts> added = base == null ? migrations : added(base, known.get(0));
    findings.addAll(FileFindings.withoutDown(withoutDown, added, base != null));
    if (!readable) {
      notices.add("Nothing was tried on a scratch database, as the files cannot be read.");
    } else if (proves) {
      for (Settings target : targets) {
        ScratchCheck scratch = new ScratchCheck(invocation, target, findings, checked, notices);
        scratch.models(migrations);
        scratch.verify(migrations, base == null ? null : added);
      }
    }
    return new CheckReport(migrations.size(), List.copyOf(findings), checked, notices);
  }

  /** Files can be split without a database, by the rules of the one they were written for. */
  private Settings withUrl(Settings target) {
    if (target.url() != null) {
      return target;
    }
    String product =
        settings.migrations().stream()
            .filter(place -> !place.startsWith("classpath:"))
            .map(SumFiles::product)
            .filter(Objects::nonNull)
            .findFirst()
            .orElse("h2");
    return target.at("jdbc:" + product + ":", null, null);
  }

  /** Compares with the base; returns the migrations that it has not. */
  private List<MigrationScripts> added(String ref, Settings target) {
    Dialect dialect = dialects.forUrl(Objects.requireNonNull(target.url()));
    ContentChecksum contents = new ContentChecksum(dialects, dialect.fileNames().get(0));
    List<ScriptFile> here = new ArrayList<>();
    List<ScriptFile> tip = new ArrayList<>();
    List<ScriptFile> fork = new ArrayList<>();
    for (String place : settings.migrations()) {
      if (!place.startsWith("classpath:")) {
        GitFolder folder = new GitFolder(place);
        GitFolder.Base commits = folder.base(ref);
        here.addAll(MigrationSource.at(List.of(place), Jmigrate.class.getClassLoader()).files());
        tip.addAll(folder.files(commits.tip()));
        fork.addAll(folder.files(commits.fork()));
      }
    }
    ComparisonWithBase comparison =
        new ComparisonWithBase(ref, contents, grouped(here), grouped(tip), grouped(fork));
    findings.addAll(comparison.findings());
    checked.add("against " + ref + " (" + comparison.added().size() + " new)");
    return comparison.added();
  }

  private List<MigrationScripts> grouped(List<ScriptFile> files) {
    return MigrationScripts.of(files, dialects.fileNames());
  }
}
