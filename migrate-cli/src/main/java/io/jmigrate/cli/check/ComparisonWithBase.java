package io.jmigrate.cli.check;

import io.jmigrate.migration.MigrationScripts;
import io.jmigrate.migration.Version;
import io.jmigrate.sum.ContentChecksum;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Compares the migrations here with those of the branch they are to be merged into. */
public final class ComparisonWithBase {
  private final String base;
  private final ContentChecksum contents;
  private final Map<String, MigrationScripts> here;
  private final Map<String, MigrationScripts> tip;
  private final Map<String, MigrationScripts> fork;

  /**
   * Reads nothing yet.
   *
   * @param base its name, for messages
   * @param tip what the base has now
   * @param fork what it had when this branch left it
   */
  public ComparisonWithBase(
      String base,
      ContentChecksum contents,
      List<MigrationScripts> here,
      List<MigrationScripts> tip,
      List<MigrationScripts> fork) {
    this.base = base;
    this.contents = contents;
    this.here = versioned(here);
    this.tip = versioned(tip);
    this.fork = versioned(fork);
  }

  private static Map<String, MigrationScripts> versioned(List<MigrationScripts> migrations) {
    Map<String, MigrationScripts> byKey = new LinkedHashMap<>();
    for (MigrationScripts migration : migrations) {
      if (migration.version() != null) {
        byKey.putIfAbsent(migration.key(), migration);
      }
    }
    return byKey;
  }

  /** The migrations that the base has not, in order; repeatable ones left out. */
  public List<MigrationScripts> added() {
    return here.values().stream()
        .filter(migration -> !fork.containsKey(migration.key()))
        .filter(migration -> !sameIn(tip, migration))
        .toList();
  }

  /** What must not be merged. */
  public List<Finding> findings() {
    List<Finding> findings = new ArrayList<>();
    for (MigrationScripts migration : fork.values()) {
      MigrationScripts there = tip.get(migration.key());
      MigrationScripts now = here.get(migration.key());
      if (there != null && now == null) {
        findings.add(
            Finding.of(
                Rule.DELETED_MIGRATION,
                FileFindings.path(migration),
                migration.name()
                    + " is in "
                    + base
                    + " and was deleted or given another version here.",
                "Bring it back: git checkout " + base + " -- " + FileFindings.path(migration)));
      } else if (there != null && now != null && !sameIn(fork, now) && !sameIn(tip, now)) {
        findings.add(edited(migration, now));
      }
    }
    MigrationScripts last = last(tip);
    for (MigrationScripts migration : added()) {
      Finding finding = placed(migration, last);
      if (finding != null) {
        findings.add(finding);
      }
    }
    return findings;
  }

  private Finding edited(MigrationScripts before, MigrationScripts now) {
    boolean up = !contents.of(before, true).equals(contents.of(now, true));
    String file = up ? FileFindings.path(now) : down(now);
    String back = "git checkout " + base + " -- " + file;
    if (up) {
      return Finding.of(
          Rule.EDITED_MIGRATION,
          file,
          now.name() + " is in " + base + " and was edited here.",
          "Put it back (" + back + "), and write the change as a new migration.");
    }
    return Finding.of(
        Rule.EDITED_DOWN,
        file,
        "The down of " + now.name() + ", which is in " + base + ", was edited here.",
        "If that was not meant: " + back);
  }

  private static String down(MigrationScripts migration) {
    return migration.scripts().stream()
        .filter(content -> !content.up())
        .map(content -> content.script().file().path())
        .findFirst()
        .orElse(FileFindings.path(migration));
  }

  /** What is wrong with a new migration's version; null for nothing. */
  private @Nullable Finding placed(MigrationScripts migration, @Nullable MigrationScripts last) {
    MigrationScripts other = tip.get(migration.key());
    String rebase =
        "Give yours a version after all others: jmigrate migration:rebase " + migration.name();
    if (other != null) {
      return Finding.of(
          Rule.VERSION_TAKEN,
          FileFindings.path(migration),
          migration.name() + " has the version of " + other.name() + " in " + base + ".",
          rebase);
    }
    if (last == null || version(migration).compareTo(version(last)) > 0) {
      return null;
    }
    return Finding.of(
        Rule.LATE_MIGRATION,
        FileFindings.path(migration),
        migration.name() + " comes before " + last.name() + ", which " + base + " has already.",
        rebase);
  }

  private boolean sameIn(Map<String, MigrationScripts> others, MigrationScripts migration) {
    MigrationScripts other = others.get(migration.key());
    return other != null && contents.of(other).equals(contents.of(migration));
  }

  private static @Nullable MigrationScripts last(Map<String, MigrationScripts> migrations) {
    MigrationScripts last = null;
    for (MigrationScripts migration : migrations.values()) {
      last = migration;
    }
    return last;
  }

  private static Version version(MigrationScripts migration) {
    return Objects.requireNonNull(migration.version());
  }
}
