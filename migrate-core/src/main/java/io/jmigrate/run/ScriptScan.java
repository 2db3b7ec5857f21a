package io.jmigrate.run;

import io.jmigrate.dialect.Dialect;
import io.jmigrate.dialect.StatementKind;
import io.jmigrate.sql.SqlStatement;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Gathers, while a script is read before it runs, what decides in which transactions it can run.
 */
final class ScriptScan {
  private static final int SHOWN_WORDS = 5;
  private static final int LONGEST_TOGETHER = 100_000;

  /** Takes part in transactions on every database, and variables of MySQL do no harm. */
  private static final Pattern ROWS =
      Pattern.compile("(INSERT|UPDATE|DELETE|REPLACE|MERGE)\\b|SET @(?!@)");

  private static final Pattern LOCK_WAIT =
      Pattern.compile("\\b(lock_timeout|lock_wait_timeout)\\b", Pattern.CASE_INSENSITIVE);

  private final Dialect dialect;
  private int statements;
  private int control;
  private long characters;
  private boolean changesSession;
  private boolean looksBack;
  private boolean changesSchema;
  private boolean setsLockWait;
  private boolean anythingButRows;
  private boolean beginsPlain;
  private boolean lastIsCommit;
  private @Nullable String outside;

  ScriptScan(Dialect dialect) {
    this.dialect = dialect;
  }

  void add(SqlStatement statement) {
    StatementKind kind = dialect.statements().kind(statement);
    statements++;
    characters += statement.text().length();
    changesSession |=
        statement.data() != null
            || (kind == StatementKind.ORDINARY && dialect.statements().mayChangeSession(statement));
    changesSchema |= !dialect.statements().changesRowsOnly(statement);
    anythingButRows |=
        kind != StatementKind.ORDINARY || !ROWS.matcher(statement.head()).lookingAt();
    setsLockWait |= LOCK_WAIT.matcher(statement.text()).find();
    looksBack |= dialect.statements().asksAboutTheOneBefore(statement);
    lastIsCommit = kind == StatementKind.COMMIT;
    switch (kind) {
      case BEGIN -> {
        control++;
        beginsPlain |= statements == 1 && dialect.statements().isPlainBegin(statement);
      }
      case COMMIT, ROLLBACK, LOCK_TABLES -> control++;
      case OUTSIDE_TRANSACTION -> {
        if (outside == null) {
          outside = firstWords(statement.head()) + " (line " + statement.start().line() + ")";
        }
      }
      case ORDINARY, COMMITS, MAY_COMMIT -> {}
    }
  }

  private static String firstWords(String head) {
    String[] words = head.split(" ", SHOWN_WORDS + 1);
    return String.join(" ", java.util.Arrays.copyOf(words, Math.min(words.length, SHOWN_WORDS)));
  }

  /** Whether a BEGIN and a COMMIT stand around everything, and there is no other. */
  boolean wrapsItself() {
    return dialect.transactionalDdl()
        && control == 2
        && beginsPlain
        && lastIsCommit
        && outside == null;
  }

  /** How many statements are to be sent. */
  int statements() {
    return wrapsItself() ? statements - 2 : statements;
  }

  /** Whether all of it can share one transaction with its history row. */
  boolean fitsOneTransaction() {
    return dialect.transactionalDdl() && outside == null && (control == 0 || wrapsItself());
  }

  /** Whether it can be one transaction where a change of the schema commits. */
  boolean onlyRows() {
    return !anythingButRows;
  }

  /** Whether a statement asks what the one before it has done. */
  boolean looksBack() {
    return looksBack;
  }

  /** Whether it changes rows and nothing else. */
  boolean rowsOnly() {
    return !changesSchema;
  }

  /** Whether it says itself how long its statements wait for locks. */
  boolean setsLockWait() {
    return setsLockWait;
  }

  /** Whether all statements can be sent in one piece. */
  boolean canGoTogether() {
    return !changesSession && statements > 1 && characters <= LONGEST_TOGETHER;
  }

  /** The first statement that cannot run in a transaction, and its line; null for none. */
  @Nullable String outside() {
    return outside;
  }
}
