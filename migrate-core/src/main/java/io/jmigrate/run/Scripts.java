package io.jmigrate.run;

import io.jmigrate.dialect.Dialect;
import io.jmigrate.migration.DataFile;
import io.jmigrate.migration.Directive;
import io.jmigrate.migration.DownText;
import io.jmigrate.migration.Migration;
import io.jmigrate.migration.RawChecksum;
import io.jmigrate.migration.Script;
import io.jmigrate.migration.ScriptDigest;
import io.jmigrate.migration.StepKind;
import io.jmigrate.migration.TokenChecksum;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads scripts before they run. */
final class Scripts {
  private static final String BYTES = "raw-sha256";

  private final Dialect dialect;
  private final StepKind kind;

  Scripts(Dialect dialect) {
    this(dialect, StepKind.MIGRATION);
  }

  private Scripts(Dialect dialect, StepKind kind) {
    this.dialect = dialect;
    this.kind = kind;
  }

  /** Reads what is run in a session. */
  static Scripts in(WorkSession session) {
    return new Scripts(session.dialect(), session.settings().kind());
  }

  /** The same for an up, which is always there. */
  PreparedScript prepareUp(Migration migration) {
    return Objects.requireNonNull(prepare(migration.up()));
  }

  /** The text of a migration's down, as the history keeps it; null when it has none. */
  @Nullable String downText(Migration migration) {
    return DownText.of(migration, dialect.syntax());
  }

  /**
   * Reads a script from end to end and decides how it will run; null when its file has no such
   * section.
   *
   * @throws io.jmigrate.error.JmigrateException when it cannot be read, split or obeyed
   */
  @Nullable PreparedScript prepare(Script script) {
    if (script.file() instanceof DataFile) {
      return rows(script);
    }
    ScriptScan scan = new ScriptScan(dialect);
    ScriptDigest digest = ScriptDigest.read(script, dialect.syntax(), scan::add);
    if (!digest.present()) {
      return null;
    }
    // A seeder is rows, as a rule, which every database can take back.
    boolean fits = scan.fitsOneTransaction() || (kind == StepKind.SEEDER && scan.onlyRows());
    boolean one = fits && !digest.directives().has(Directive.NO_TRANSACTION);
    return new PreparedScript(
        script,
        digest.raw(),
        digest.normalised(),
        TokenChecksum.ALGORITHM,
        one ? scan.statements() : digest.statements(),
        one ? TransactionMode.ONE_TRANSACTION : TransactionMode.JOURNALED,
        one && scan.wrapsItself(),
        one && dialect.transactionalDdl() && scan.canGoTogether(),
        scan.looksBack(),
        scan.rowsOnly(),
        scan.setsLockWait(),
        scan.outside(),
        digest.directives().argument(Directive.MODELS),
        digest.directives().argument(Directive.IRREVERSIBLE));
  }

  /** Nothing is read yet but the bytes; their table is known when they are loaded. */
  private static PreparedScript rows(Script script) {
    String sum = new RawChecksum().of(script.file());
    return new PreparedScript(
        script,
        sum,
        sum,
        BYTES,
        0,
        TransactionMode.ONE_TRANSACTION,
        false,
        false,
        false,
        true,
        false,
        null,
        null,
        null);
  }
}
