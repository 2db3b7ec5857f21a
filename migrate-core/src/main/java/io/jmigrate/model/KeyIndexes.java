package io.jmigrate.model;

import java.util.List;

/** The indexes that foreign keys need, where no other one serves them. */
final class KeyIndexes {
  private KeyIndexes() {}

  /** Lets no two rows hold the same key, unless something else does that already. */
  static void addUnique(List<ModelIndex> indexes, List<String> key, List<String> primaryKey) {
    boolean there =
        primaryKey.equals(key)
            || indexes.stream().anyMatch(index -> index.unique() && columns(index).equals(key));
    if (!there) {
      indexes.add(index(true, key));
    }
  }

  /**
   * An index to find the rows that hold a key, unless another begins with its columns. One that
   * counts living rows only is not enough: the database looks for the others, too.
   */
  static void addIndex(
      List<ModelIndex> indexes, List<String> key, List<String> primaryKey, boolean deletesSoftly) {
    boolean there =
        begins(primaryKey, key)
            || indexes.stream()
                .filter(index -> index.where() == null && !(index.unique() && deletesSoftly))
                .anyMatch(index -> begins(columns(index), key));
    if (!there) {
      indexes.add(index(false, key));
    }
  }

  private static ModelIndex index(boolean unique, List<String> columns) {
    return new ModelIndex(
        null,
        unique,
        columns.stream().map(column -> new ModelIndex.Part(column, false, false)).toList(),
        null);
  }

  private static boolean begins(List<String> columns, List<String> key) {
    return columns.size() >= key.size() && columns.subList(0, key.size()).equals(key);
  }

  /** An expression is no column's name. */
  private static List<String> columns(ModelIndex index) {
    return index.parts().stream().map(part -> part.expression() ? "" : part.text()).toList();
  }
}
