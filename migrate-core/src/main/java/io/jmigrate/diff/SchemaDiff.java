package io.jmigrate.diff;

import io.jmigrate.change.SchemaChange;
import io.jmigrate.schema.Schema;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What lies between two schemas.
 *
 * @param renames come first, in their order
 * @param changes speak of the names after the renames; their order is not yet that of a plan
 * @param refusals differences that cannot be made, by name
 * @param questions drops and additions that may be renames nobody declared
 * @param renamed the schema that it starts from, after the renames; null where nobody knows more of
 *     it than the renames say
 */
public record SchemaDiff(
    List<SchemaChange> renames,
    List<SchemaChange> changes,
    List<Refusal> refusals,
    List<RenameQuestion> questions,
    @Nullable Schema renamed) {
  /** For a database on which a rename changes nothing else. */
  public SchemaDiff(
      List<SchemaChange> renames,
      List<SchemaChange> changes,
      List<Refusal> refusals,
      List<RenameQuestion> questions) {
    this(renames, changes, refusals, questions, null);
  }

  public SchemaDiff {
    renames = List.copyOf(renames);
    changes = List.copyOf(changes);
    refusals = List.copyOf(refusals);
    questions = List.copyOf(questions);
  }

  /** Whether the two are the same, as far as anybody can tell. */
  public boolean isEmpty() {
    return renames.isEmpty() && changes.isEmpty() && refusals.isEmpty();
  }

  /** Renames and changes, the renames first. */
  public List<SchemaChange> all() {
    List<SchemaChange> all = new ArrayList<>(renames);
    all.addAll(changes);
    return all;
  }
}
