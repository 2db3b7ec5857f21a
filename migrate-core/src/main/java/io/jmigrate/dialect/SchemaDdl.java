package io.jmigrate.dialect;

import io.jmigrate.change.SchemaChange;
import io.jmigrate.schema.ObjectName;
import io.jmigrate.schema.Schema;
import java.util.List;
import java.util.Set;

/**
 * Writes changes of a schema in the language of a database. Stateless and thread-safe. Names are
 * always quoted where they must be and always qualified with their namespace where there is one, so
 * that no setting of the session changes what is meant.
 */
public interface SchemaDdl {
  /**
   * Whether all that changes within a table goes into one statement, foreign keys excepted; else a
   * statement holds what may stand together in the order of the plan.
   */
  boolean mergesTableChanges();

  /**
   * Whether a change of columns copies the table, which views, triggers and the like do not always
   * survive: then these are made behind all other changes.
   */
  default boolean copiesTables() {
    return false;
  }

  /**
   * Adds what the changes need besides on this database: parts in their way that must be dropped
   * and made again, changes that can only be made by dropping and adding. The order does not count.
   * Foreign keys whose ends change have been taken care of; the owner of a new sequence is a step
   * of its own (AlterSequence).
   *
   * @throws io.jmigrate.error.JmigrateException (REFUSED) naming what cannot be changed here
   */
  List<SchemaChange> complete(List<SchemaChange> changes, Schema before, Schema after);

  /**
   * What no view, routine or trigger may be made with while the changes are made, named as in
   * {@link io.jmigrate.schema.ScriptedObject#uses}.
   *
   * @param changes complete
   */
  default Set<String> moved(List<SchemaChange> changes, Schema before, Schema after) {
    return Set.of();
  }

  /**
   * The changes with those privileges that they need: what is made anew has none of those it should
   * have, and may have others.
   *
   * @param changes all there are
   * @throws io.jmigrate.error.JmigrateException (REFUSED) naming what cannot be granted
   */
  default List<SchemaChange> grants(List<SchemaChange> changes, Schema before, Schema after) {
    return changes;
  }

  /**
   * The schema that is reached when nobody grants or revokes anything: what stays keeps its
   * privileges, what is made gets what the server gives by itself.
   *
   * @param changes between the two
   */
  default Schema ungranted(List<SchemaChange> changes, Schema before, Schema after) {
    return after;
  }

  /**
   * Writes one change, or several within one table that come together in the plan.
   *
   * @param before the schema that the plan starts from, after its renames
   * @param after the schema that it reaches
   */
  List<DdlStatement> write(List<SchemaChange> together, Schema before, Schema after);

  /**
   * Writes what gives a column a value in all rows that have none.
   *
   * @param expression the user's own SQL, taken as it is
   */
  String fill(ObjectName table, String column, String expression, Schema before, Schema after);

  /** A sentence about changes, with names as they stand in the statements. */
  default String words(String sentence, Schema before, Schema after) {
    return sentence;
  }
}
