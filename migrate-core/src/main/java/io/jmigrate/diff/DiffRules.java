package io.jmigrate.diff;

import java.util.Set;
import java.util.function.Predicate;

/**
 * What counts as equal, and what can be changed in place, on a database.
 *
 * @param columnCase whether columns can differ in the case of their names' letters only
 * @param columnOrder whether the order of a table's columns can be changed, and so counts
 * @param renamesConstraints whether a constraint can be given another name
 * @param validatesLater whether a constraint that was not validated can be
 * @param generatedName whether the server, not a person, chose this name of a constraint or an
 *     index; such names do not count
 * @param indexOptions the options of an index, or of a key, that can be changed in place
 * @param tableRename what renaming a table does to the names of its constraints
 * @param inheritance what changes of a column's options reach the tables that have it from its own
 */
public record DiffRules(
    boolean columnCase,
    boolean columnOrder,
    boolean renamesConstraints,
    boolean validatesLater,
    Predicate<String> generatedName,
    Set<String> indexOptions,
    TableRename tableRename,
    ColumnInheritance inheritance) {
  public DiffRules {
    indexOptions = Set.copyOf(indexOptions);
  }

  /** For a database without tables that have columns from others. */
  public DiffRules(
      boolean columnCase,
      boolean columnOrder,
      boolean renamesConstraints,
      boolean validatesLater,
      Predicate<String> generatedName,
      Set<String> indexOptions,
      TableRename tableRename) {
    this(
        columnCase,
        columnOrder,
        renamesConstraints,
        validatesLater,
        generatedName,
        indexOptions,
        tableRename,
        (options, before, after) -> options);
  }

  /**
   * For a database on which case counts, and constraints keep their names when their table is
   * renamed.
   */
  public DiffRules(
      boolean columnOrder,
      boolean renamesConstraints,
      boolean validatesLater,
      Predicate<String> generatedName,
      Set<String> indexOptions) {
    this(
        true,
        columnOrder,
        renamesConstraints,
        validatesLater,
        generatedName,
        indexOptions,
        (constraint, before, after) -> constraint,
        (options, before, after) -> options);
  }
}
