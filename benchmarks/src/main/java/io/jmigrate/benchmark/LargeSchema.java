package io.jmigrate.benchmark;

import io.jmigrate.diff.DiffRules;
import io.jmigrate.schema.Column;
import io.jmigrate.schema.ColumnType;
import io.jmigrate.schema.ObjectName;
import io.jmigrate.schema.Schema;
import io.jmigrate.schema.SchemaBuilder;
import io.jmigrate.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Schemas in memory: tables of ten columns each, of which every tenth can have one more. */
public final class LargeSchema {
  /** Those of a database that changes whatever it is told to. */
  public static final DiffRules RULES = new DiffRules(false, true, true, name -> false, Set.of());

  private static final int COLUMNS = 10;
  private static final int EVERY = 10;

  private LargeSchema() {}

  /**
   * Makes one.
   *
   * @param grown whether every tenth table has one column more
   */
  public static Schema of(int tables, boolean grown) {
    SchemaBuilder builder = new SchemaBuilder();
    for (int i = 0; i < tables; i++) {
      List<Column> columns = new ArrayList<>();
      int number = grown && i % EVERY == 0 ? COLUMNS + 1 : COLUMNS;
      for (int c = 0; c < number; c++) {
        columns.add(column("c" + c));
      }
      builder.add(
          Table.of(
              new ObjectName("public", "t" + i),
              columns,
              List.of(),
              List.of(),
              null,
              Map.of(),
              Map.of()));
    }
    return builder.build();
  }

  /** How many tables differ between the two kinds. */
  static int differences(int tables) {
    return (tables + EVERY - 1) / EVERY;
  }

  private static Column column(String name) {
    return new Column(
        name,
        ColumnType.of("character varying(100)"),
        true,
        null,
        null,
        null,
        null,
        null,
        new TreeMap<>(),
        new TreeMap<>());
  }
}
