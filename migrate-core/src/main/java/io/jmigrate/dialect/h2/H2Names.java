package io.jmigrate.dialect.h2;

import io.jmigrate.diff.DiffRules;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** The words under which the model keeps what is peculiar to H2. */
final class H2Names {
  /** Of a column: the expression it takes when its row is updated. */
  static final String ON_UPDATE = "ON UPDATE";

  /** Of a column, without a value: a null that is written becomes the default. */
  static final String DEFAULT_ON_NULL = "DEFAULT ON NULL";

  /** Of a column, without a value: not among those of {@code SELECT *}. */
  static final String INVISIBLE = "INVISIBLE";

  /** Of a table in a file, without a value: its indexes are kept in memory. */
  static final String MEMORY = "MEMORY";

  /** Of a primary key, without a value: asked for as a hash index. */
  static final String HASH = "HASH";

  /** Of a unique key or index, without a value: it is enough for one column to be null. */
  static final String ALL_DISTINCT = "NULLS ALL DISTINCT";

  /** The kind of index that is made when no kind is said. */
  static final String BTREE = "btree";

  /**
   * With letters of the hash of the table's name. Those of indexes can be chosen, so they count.
   */
  private static final Pattern GENERATED =
      Pattern.compile("CONSTRAINT_[0-9A-F]+(_\\d+)?", Pattern.CASE_INSENSITIVE);

  static final DiffRules RULES = new DiffRules(false, true, false, H2Names::generated, Set.of());

  private H2Names() {}

  /** Whether H2 chose the name of a constraint. */
  static boolean generated(String name) {
    return GENERATED.matcher(name).matches();
  }

  /** {@code NULLS NOT DISTINCT}. */
  static String nulls(boolean distinct, Map<String, String> options) {
    if (options.containsKey(ALL_DISTINCT)) {
      return ALL_DISTINCT;
    }
    return distinct ? "NULLS DISTINCT" : "NULLS NOT DISTINCT";
  }
}
