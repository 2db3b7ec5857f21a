package io.jmigrate.dialect;

/**
 * How the history table is made and how its values are written.
 *
 * @param owner the class beside which {@code history.sql} lies: DDL with {@code ${table}} for the
 *     qualified, quoted name
 * @param zonedTimestamps whether timestamps carry their zone; where not, they are kept in UTC
 * @param backslashEscapes whether a backslash in a string literal must be doubled
 */
public record HistoryTableRules(
    Class<? extends Dialect> owner, boolean zonedTimestamps, boolean backslashEscapes) {

  /** The statement that makes the table where it is missing, given its qualified, quoted name. */
  public String creation(String qualifiedTable) {
    return SqlResource.read(owner, "history.sql").replace("${table}", qualifiedTable);
  }
}
