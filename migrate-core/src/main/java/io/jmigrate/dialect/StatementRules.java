package io.jmigrate.dialect;

import io.jmigrate.sql.SqlStatement;
import java.util.EnumMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * How statements are told apart, as patterns over {@link SqlStatement#head()}, matched from its
 * start.
 *
 * @param kinds what each {@link StatementKind} looks like; what matches none is ordinary
 * @param plainBegin the forms of a BEGIN without options, equal to what jmigrate itself would do
 * @param controlInBody statements whose text may hold transaction control of its own: {@code DO}
 *     blocks
 * @param alone ordinary ones that a script which runs statement by statement sends by themselves:
 *     those that end transactions as they run, or take effect only after a commit
 * @param looksBack found anywhere in a statement that asks what the one before it has done
 * @param leavesSession certainly leaves the session as it was: no settings, no temporary objects
 * @param settings only changes the session, so that it can be repeated in a new one
 * @param repeatable may as well run twice as once
 * @param changesRows changes or reads rows and nothing else, so that nobody queues up behind it
 * @param patient waits for others without holding anybody up, for as long as they take
 */
public record StatementRules(
    Map<StatementKind, Pattern> kinds,
    Pattern plainBegin,
    Pattern controlInBody,
    Pattern alone,
    Pattern looksBack,
    Pattern leavesSession,
    Pattern settings,
    Pattern repeatable,
    Pattern changesRows,
    Pattern patient) {

  /** Matches nothing: for a database that has no statements of a group. */
  public static final Pattern NONE = Pattern.compile("(?!)");

  private static final Pattern TRANSACTION_CONTROL =
      Pattern.compile(
          "\\b(COMMIT|ROLLBACK)\\b\\s*(AND\\s+(NO\\s+)?CHAIN\\s*)?;", Pattern.CASE_INSENSITIVE);

  public StatementRules {
    kinds = new EnumMap<>(kinds);
  }

  /** What the statement does to the transaction it runs in. */
  public StatementKind kind(SqlStatement statement) {
    String head = statement.head();
    for (Map.Entry<StatementKind, Pattern> kind : kinds.entrySet()) {
      if (kind.getValue().matcher(head).lookingAt()) {
        return kind.getKey();
      }
    }
    boolean controls =
        controlInBody.matcher(head).lookingAt()
            && TRANSACTION_CONTROL.matcher(statement.text()).find();
    return controls ? StatementKind.OUTSIDE_TRANSACTION : StatementKind.ORDINARY;
  }

  /** Whether a {@link StatementKind#BEGIN} statement is what jmigrate would have sent itself. */
  public boolean isPlainBegin(SqlStatement statement) {
    return plainBegin.matcher(statement.head()).matches();
  }

  /** Whether an ordinary statement should not share a transaction. */
  public boolean belongsAlone(SqlStatement statement) {
    return alone.matcher(statement.head()).lookingAt();
  }

  /** Whether nothing, not even an entry in the journal, may come between it and the one before. */
  public boolean asksAboutTheOneBefore(SqlStatement statement) {
    return looksBack.matcher(statement.text()).find();
  }

  /** Whether the session may differ after the statement: settings, temporary tables, locks. */
  public boolean mayChangeSession(SqlStatement statement) {
    return !leavesSession.matcher(statement.head()).lookingAt();
  }

  /** Whether the statement only changes the session, so that it can be repeated in a new one. */
  public boolean isSetting(SqlStatement statement) {
    return settings.matcher(statement.head()).lookingAt();
  }

  /** Whether running the statement twice is the same as running it once. */
  public boolean isRepeatable(SqlStatement statement) {
    return repeatable.matcher(statement.head()).lookingAt();
  }

  /** Whether the statement deals with rows only: what it waits for are other people's changes. */
  public boolean changesRowsOnly(SqlStatement statement) {
    return changesRows.matcher(statement.head()).lookingAt();
  }

  /** Whether nobody has to wait while the statement does. */
  public boolean waitsPatiently(SqlStatement statement) {
    return patient.matcher(statement.head()).find();
  }
}
