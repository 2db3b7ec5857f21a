package io.jmigrate.cli.check;

/** What can be found, by a code that stays the same from version to version. */
public enum Rule {
  INVALID_NAME(
      "invalid-name",
      Effect.STOPS_RUNS,
      "A file is almost a migration's",
      "A file looks like a migration but its name does not say which, so that it would be passed over"
          + " or stop a run. Rename it as the message says, or move it out of the folder."),
  DUPLICATE_VERSION(
      "duplicate-version",
      Effect.STOPS_RUNS,
      "Two migrations have one version",
      "A version is a migration's identity; two files with one stop every run. Give the newer of them,"
          + " with its down, a version of its own."),
  INVALID_SCRIPT(
      "invalid-script",
      Effect.STOPS_RUNS,
      "A script cannot be read",
      "A quote, a comment or a block is not closed, or a line is for another tool. The run would stop"
          + " before it begins. Mend the script where the message points."),
  UNKNOWN_DIRECTIVE(
      "unknown-directive",
      Effect.STOPS_RUNS,
      "A directive is misspelt or misplaced",
      "A line that was meant as a directive (-- jmigrate: …) says nothing that jmigrate knows. Correct"
          + " it; docs/migration-files.md lists the directives."),
  MISSING_DOWN(
      "missing-down",
      Effect.WRONG,
      "A migration has no down",
      "Without a down a migration cannot be undone. Write one, or say why there is none with the"
          + " directive -- jmigrate: irreversible <why>. A warning where there is no base to compare with."),
  STALE_SUM(
      "stale-sum",
      Effect.WRONG,
      "jmigrate.sum is stale",
      "jmigrate.sum does not describe the migrations beside it: one was added, removed or edited, or a"
          + " merge was not settled. When the files are as they should be: jmigrate migration:hash."),
  EDITED_MIGRATION(
      "edited-migration",
      Effect.WRONG,
      "A migration of the base was edited",
      "Databases that have applied it would refuse to go on, others would get another schema. Put the"
          + " file back and write the change as a new migration. Comments and white space do not count."),
  EDITED_DOWN(
      "edited-down",
      Effect.DOUBTFUL,
      "A down of the base was edited",
      "Databases that have applied the migration will be undone by the new down. That may be what you"
          + " want; it changes what others have reviewed. A warning."),
  DELETED_MIGRATION(
      "deleted-migration",
      Effect.WRONG,
      "A migration of the base was deleted",
      "Databases that have applied it would miss its file. Bring it back, and take back what it did"
          + " with a new migration."),
  LATE_MIGRATION(
      "late-migration",
      Effect.WRONG,
      "A new migration comes before one of the base",
      "Databases that are up to date with the base would apply it after migrations it comes before. Give"
          + " it a version after all others: jmigrate migration:rebase."),
  VERSION_TAKEN(
      "version-taken",
      Effect.WRONG,
      "The base has another migration of this version",
      "After the merge two migrations would have one version, which stops every run. Give yours another:"
          + " jmigrate migration:rebase."),
  MISSING_MIGRATION(
      "missing-migration",
      Effect.WRONG,
      "The models have no migration",
      "The compiled models ask for a schema that the migrations do not make. Write what is missing:"
          + " jmigrate migration:generate --from-models."),
  FAILING_UP(
      "failing-up",
      Effect.STOPS_RUNS,
      "A migration fails",
      "The database refused a statement of the up when all migrations were run on a scratch database."
          + " Correct it where the message points."),
  FAILING_DOWN(
      "failing-down",
      Effect.WRONG,
      "A down fails",
      "On a scratch database the down failed after its up, or the up failed after the down. Correct the"
          + " down: what it leaves behind is in the way."),
  DIFFERING_DOWN(
      "differing-down",
      Effect.WRONG,
      "A down does not restore what its up changed",
      "On a scratch database the schema after up and down was not the one before. Let the down take back"
          + " what the message lists, or say that it cannot: -- jmigrate: irreversible <why>.");

  /** What comes of it when it is left as it is. */
  enum Effect {
    /** A run fails. */
    STOPS_RUNS,
    /** A run does what nobody wants. */
    WRONG,
    /** It may be meant: a warning. */
    DOUBTFUL
  }

  private final String code;
  private final Effect effect;
  private final String title;
  private final String help;

  Rule(String code, Effect effect, String title, String help) {
    this.code = code;
    this.effect = effect;
    this.title = title;
    this.help = help;
  }

  /** For programs. */
  public String code() {
    return code;
  }

  /** Whether a run would fail, rather than do what nobody wants. */
  public boolean stopsRuns() {
    return effect == Effect.STOPS_RUNS;
  }

  /** Whether it is more than a warning, as a rule. */
  public boolean error() {
    return effect != Effect.DOUBTFUL;
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
