package io.jmigrate.cli.check;

/** What can be found, by a code that stays the same from version to version. */
public enum Rule {
  /** A file is almost a migration, or belongs to none. */
  INVALID_NAME(
      "invalid-name",
      true,
      "A file is almost a migration's",
      "A file looks like a migration but its name does not say which, so that it would be passed over"
          + " or stop a run. Rename it as the message says, or move it out of the folder."),
  /** Two files claim one version. */
  DUPLICATE_VERSION(
      "duplicate-version",
      true,
      "Two migrations have one version",
      "A version is a migration's identity; two files with one stop every run. Give the newer of them,"
          + " with its down, a version of its own."),
  /** A script cannot be split into statements. */
  INVALID_SCRIPT(
      "invalid-script",
      true,
      "A script cannot be read",
      "A quote, a comment or a block is not closed, or a line is for another tool. The run would stop"
          + " before it begins. Mend the script where the message points."),
  /** A comment is almost a directive. */
  UNKNOWN_DIRECTIVE(
      "unknown-directive",
      true,
      "A directive is misspelt or misplaced",
      "A line that was meant as a directive (-- jmigrate: …) says nothing that jmigrate knows. Correct"
          + " it; docs/migration-files.md lists the directives."),
  /** A migration cannot be undone and does not say why. */
  MISSING_DOWN(
      "missing-down",
      false,
      "A migration has no down",
      "Without a down a migration cannot be undone. Write one, or say why there is none with the"
          + " directive -- jmigrate: irreversible <why>."),
  /** jmigrate.sum is not about the files that are there. */
  STALE_SUM(
      "stale-sum",
      false,
      "jmigrate.sum is stale",
      "jmigrate.sum does not describe the migrations beside it: one was added, removed or edited, or a"
          + " merge was not settled. When the files are as they should be: jmigrate migration:hash."),
  /** The base has the migration already, and it was changed here. */
  EDITED_MIGRATION(
      "edited-migration",
      false,
      "A migration of the base was edited",
      "Databases that have applied it would refuse to go on, others would get another schema. Put the"
          + " file back and write the change as a new migration."),
  /** The base has the migration already, and its down was changed here. */
  EDITED_DOWN(
      "edited-down",
      false,
      "A down of the base was edited",
      "Databases that have applied the migration will be undone by the new down. That may be what you"
          + " want; it changes what others have reviewed."),
  /** The base has the migration, and it is gone here. */
  DELETED_MIGRATION(
      "deleted-migration",
      false,
      "A migration of the base was deleted",
      "Databases that have applied it would miss its file. Bring it back, and take back what it did"
          + " with a new migration."),
  /** A new migration comes before one that the base has. */
  LATE_MIGRATION(
      "late-migration",
      false,
      "A new migration comes before one of the base",
      "Databases that are up to date with the base would apply it after migrations it comes before. Give"
          + " it a version after all others: jmigrate migration:rebase."),
  /** The base has another migration of this version. */
  VERSION_TAKEN(
      "version-taken",
      false,
      "The base has another migration of this version",
      "After the merge two migrations would have one version, which stops every run. Give yours another:"
          + " jmigrate migration:rebase."),
  /** The models ask for something that no migration makes. */
  MISSING_MIGRATION(
      "missing-migration",
      false,
      "The models have no migration",
      "The compiled models ask for a schema that the migrations do not make. Write what is missing:"
          + " jmigrate migration:generate --from-models."),
  /** An up fails on a scratch database. */
  FAILING_UP(
      "failing-up",
      true,
      "A migration fails",
      "The database refused a statement of the up when all migrations were run on a scratch database."),
  /** A down fails on a scratch database, or the up after it. */
  FAILING_DOWN(
      "failing-down",
      false,
      "A down fails",
      "On a scratch database the down failed after its up, or the up failed after the down."),
  /** A down does not give back what was there. */
  DIFFERING_DOWN(
      "differing-down",
      false,
      "A down does not restore what its up changed",
      "On a scratch database the schema after up and down was not the one before.");

  private final String code;
  private final boolean stopsRuns;
  private final String title;
  private final String help;

  Rule(String code, boolean stopsRuns, String title, String help) {
    this.code = code;
    this.stopsRuns = stopsRuns;
    this.title = title;
    this.help = help;
  }

  /** For programs. */
  public String code() {
    return code;
  }

  /** Whether a run would fail, rather than do what nobody wants. */
  public boolean stopsRuns() {
    return stopsRuns;
  }

  /** A few words. */
  public String title() {
    return title;
  }

  /** What it means and what to do, for whoever meets it first. */
  public String help() {
    return help;
  }
}
