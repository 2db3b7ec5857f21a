package io.jmigrate.check;

import io.jmigrate.error.ErrorCode;
import io.jmigrate.error.JmigrateException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was found when models were held against a database.
 *
 * @param models how many there are
 * @param fingerprint of all of them
 * @param applied the fingerprint that the history gives the database; null where it gives none
 * @param evidence what was asked
 * @param differences what the models need and the database lacks; empty when it has all
 * @param pending names of migrations that are known and not applied, in their order; only looked up
 *     when there are differences
 */
public record ModelVerification(
    int models,
    String fingerprint,
    @Nullable String applied,
    Evidence evidence,
    List<ModelDifference> differences,
    List<String> pending) {
  /** What a result rests on. */
  public enum Evidence {
    /** The migration that was applied last was generated from just these models. One query. */
    HISTORY,
    /** The columns of the models' tables were read from the catalog. */
    CATALOG
  }

  public ModelVerification {
    differences = List.copyOf(differences);
    pending = List.copyOf(pending);
  }

  /** Whether the database has what the models need. */
  public boolean matches() {
    return differences.isEmpty();
  }

  /**
   * This, when the database has what the models need.
   *
   * @throws JmigrateException (MODELS_DIFFER) with every difference and the remedy when not
   */
  public ModelVerification orThrow() {
    if (!matches()) {
      throw new JmigrateException(ErrorCode.MODELS_DIFFER, described());
    }
    return this;
  }

  /**
   * The result for people, with the remedy where one is needed; several lines, no last line end.
   */
  public String described() {
    if (matches()) {
      return "The database has what "
          + count(models, "model")
          + (models == 1 ? " needs" : " need")
          + (evidence == Evidence.HISTORY
              ? ": the migration applied last was generated from them."
              : ", column by column"
                  + (applied == null
                      ? "."
                      : "; the migration applied last was generated from others."));
    }
    StringBuilder text = new StringBuilder("The database does not have what the models need:");
    differences.forEach(difference -> text.append("\n    ").append(difference.words()));
    return text.append("\n  ").append(remedy()).toString();
  }

  private String remedy() {
    if (pending.isEmpty()) {
      return "Apply the migrations that belong to these models (jmigrate db:migrate, or"
          + " Jmigrate.migrate()). If there is none yet: jmigrate migration:generate --from-models";
    }
    boolean one = pending.size() == 1;
    return count(pending.size(), "migration")
        + (one ? " is" : " are")
        + " pending, "
        + pending.get(0)
        + (one ? "" : " to " + pending.get(pending.size() - 1))
        + ": run jmigrate db:migrate, or Jmigrate.migrate().";
  }

  private static String count(int number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }
}
