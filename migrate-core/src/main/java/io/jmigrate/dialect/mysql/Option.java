package io.jmigrate.dialect.mysql;

/** What the options of tables, columns and indexes are called in the model. */
final class Option {
  /** Of a column: {@code CURRENT_TIMESTAMP}. */
  static final String ON_UPDATE = "ON UPDATE";

  /** Of a column or an index: how it is hidden; missing when it is not. */
  static final String VISIBILITY = "VISIBILITY";

  /** Of a column of a spatial type. */
  static final String SRID = "SRID";

  /** Of a column: {@code written} when SHOW CREATE repeats the table's collation. */
  static final String WRITTEN_COLLATION = "COLLATE";

  /** Of a column: MariaDB's check that goes with it. */
  static final String CHECK = "CHECK";

  /** Of a table. */
  static final String ENGINE = "ENGINE";

  /** Of a table: the one that columns get that name none. */
  static final String COLLATION = "COLLATE";

  /** Of an index: {@code BTREE}, {@code HASH} where it was asked for. */
  static final String USING = "USING";

  /** Of an index or a table. */
  static final String KEY_BLOCK_SIZE = "KEY_BLOCK_SIZE";

  /** Of a full-text index. */
  static final String PARSER = "WITH PARSER";

  /** Of a table: its clause from PARTITION BY on. */
  static final String PARTITIONS = "PARTITION BY";

  /** Of a table that keeps its rows' past, by columns of which the catalog says little. */
  static final String OWN_PERIOD = "system versioning with a period of its own";

  private Option() {}
}
