package io.jmigrate.dialect;

/**
 * A statement of a plan, without a terminator.
 *
 * @param alone whether what it did must be committed before the next one (PostgreSQL's ALTER TYPE …
 *     ADD VALUE)
 */
public record DdlStatement(String sql, boolean alone) {
  /** One that does not care about transactions. */
  public static DdlStatement of(String sql) {
    return new DdlStatement(sql, false);
  }
}
