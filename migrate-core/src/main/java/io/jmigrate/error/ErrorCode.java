package io.jmigrate.error;

/**
 * What kind of thing went wrong, as a stable word for programs. Each belongs to one {@link
 * Outcome}, from which a command line derives its exit code.
 */
public enum ErrorCode {
  STATEMENT_FAILED(
      Outcome.FAILED,
      "The database refused a statement of a migration, or a lock that it needs was not to be had.",
      "Correct the script where the message points, then run the command again: it goes on where it stopped. [recovery.md](recovery.md) has the other ways."),
  CONNECTION_FAILED(
      Outcome.FAILED,
      "The database could not be reached, or refused the user.",
      "Look at the URL, the user and the password. A server that is still starting is waited for with `--wait 30s`."),
  DATABASE_ERROR(
      Outcome.FAILED,
      "The database refused something that jmigrate itself asked of it.",
      "Read the database's own words in the message; as a rule the user lacks a privilege, or what was to be made is there already."),
  FILE_UNREADABLE(
      Outcome.FAILED,
      "A file or folder could not be read or written.",
      "Look whether it is where the message says, and whether you may read or write it."),
  INVALID_SCRIPT(
      Outcome.FAILED,
      "A script cannot be split into statements: an open quote, a command of psql, bytes that are not UTF-8.",
      "Mend it where the message points. Nothing has run."),
  INVALID_MIGRATIONS(
      Outcome.FAILED,
      "File names clash or are almost those of migrations, or a directive is misspelt.",
      "Rename or correct what the message lists. Nothing has run."),
  INVALID_MODELS(
      Outcome.FAILED,
      "There are no compiled models, they contradict one another, or the files that describe them are damaged.",
      "Compile the models again, with `jmigrate-model-processor`; correct what the message names."),
  MODELS_DIFFER(
      Outcome.DIFFERENT,
      "The database lacks something that the models need.",
      "Run the pending migrations, or have the missing one written: `jmigrate migration:generate --auto`."),
  NOT_PROVED(
      Outcome.FAILED,
      "A migration was tried on a scratch database before it was written, and did not do what it should. Nothing was written.",
      "Write this one by hand. With the two schemas, the message makes a good bug report."),
  UNSUPPORTED_DATABASE(
      Outcome.USAGE,
      "The URL or the server is of a database that jmigrate does not know.",
      "Use PostgreSQL, MySQL, MariaDB or H2, and look at the beginning of the URL."),
  INVALID_CONFIGURATION(
      Outcome.USAGE,
      "A command, an option, a key or a variable is wrong or missing.",
      "The message names each mistake, with the nearest right name; `jmigrate help COMMAND` and [configuration.md](configuration.md) list them."),
  UNKNOWN_MIGRATION(
      Outcome.USAGE,
      "No migration has the name or version that was asked for, or several begin with it.",
      "`jmigrate db:migrate:status` lists the names."),
  CHECKSUM_MISMATCH(
      Outcome.DIFFERENT,
      "The file of an applied migration is not what it was when it was applied.",
      "Put it back and write the change as a new migration; or accept it as it is now: `jmigrate db:repair --accept VERSION`."),
  REFUSED(
      Outcome.REFUSED,
      "Going on could lose something, or is for a person to decide.",
      "The message shows the option or the command that says yes. In scripts, look first and give it then."),
  LOCK_TIMEOUT(
      Outcome.LOCK_TIMEOUT,
      "Another run held the migration lock, or the statement of a dead one was still at work in the server, until the time was over.",
      "Run it again later, or wait longer with `--lock-timeout`. `jmigrate db:unlock` shows who holds it."),
  LOCK_LOST(
      Outcome.FAILED,
      "The migration lock was taken from a run, which stopped before its next statement.",
      "Find out who took it: a restart of the server, a pooler, `db:unlock --force`. Then run the command again."),
  INTERRUPTED(
      Outcome.FAILED, "The run was told to stop while it waited.", "Run it again when it suits.");

  /** What a caller can do about it: the groups behind the exit codes. */
  public enum Outcome {
    /** It was tried and failed. */
    FAILED,
    /** It was asked for wrongly. */
    USAGE,
    /** Something is pending, drifted or different. */
    DIFFERENT,
    /** It is refused as unsafe. */
    REFUSED,
    /** Somebody else was at work for too long. */
    LOCK_TIMEOUT
  }

  private final Outcome outcome;
  private final String meaning;
  private final String remedy;

  ErrorCode(Outcome outcome, String meaning, String remedy) {
    this.outcome = outcome;
    this.meaning = meaning;
    this.remedy = remedy;
  }

  /** The group this code belongs to. */
  public Outcome outcome() {
    return outcome;
  }

  /** What has happened, in a sentence or two of Markdown, as for {@code docs/errors.md}. */
  public String meaning() {
    return meaning;
  }

  /** What to do next, likewise, as far as that can be said without the message at hand. */
  public String remedy() {
    return remedy;
  }
}
