package io.jmigrate.diff;

import io.jmigrate.schema.Column;
import io.jmigrate.schema.ColumnType;
import io.jmigrate.schema.Constraint;
import io.jmigrate.schema.Deferral;
import io.jmigrate.schema.ForeignKey;
import io.jmigrate.schema.Index;
import io.jmigrate.schema.IndexPart;
import io.jmigrate.schema.ObjectName;
import io.jmigrate.schema.PrimaryKey;
import io.jmigrate.schema.Schema;
import io.jmigrate.schema.SchemaBuilder;
import io.jmigrate.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** A table in few words, for tests: {@code table("users").column("id bigint").key("id")}. */
public final class Sketch {
  private final ObjectName name;
  private final List<Column> columns = new ArrayList<>();
  private final List<Constraint> constraints = new ArrayList<>();
  private final List<Index> indexes = new ArrayList<>();

  private Sketch(ObjectName name) {
    this.name = name;
  }

  public static Sketch table(String name) {
    return new Sketch(name(name));
  }

  public static ObjectName name(String name) {
    return new ObjectName("shop", name);
  }

  public static Schema schema(Sketch... tables) {
    SchemaBuilder builder = new SchemaBuilder();
    for (Sketch table : tables) {
      builder.add(table.build());
    }
    return builder.build();
  }

  /** A NOT NULL column from its name and type. */
  public Sketch column(String words) {
    String[] parts = words.split(" ", 2);
    columns.add(
        new Column(
            parts[0],
            ColumnType.of(parts[1]),
            false,
            null,
            null,
            null,
            null,
            null,
            new TreeMap<>(),
            new TreeMap<>()));
    return this;
  }

  /** A column from its name and type. */
  public Sketch nullable(String words) {
    column(words);
    columns.add(columns.remove(columns.size() - 1).nullable(true));
    return this;
  }

  public Sketch key(String column) {
    return key(name.name() + "_pkey", column);
  }

  public Sketch key(String keyName, String column) {
    constraints.add(
        new PrimaryKey(
            keyName,
            List.of(IndexPart.column(column)),
            List.of(),
            Deferral.NOT_DEFERRABLE,
            new TreeMap<>(),
            null));
    return this;
  }

  public Sketch index(String indexName, String... indexed) {
    indexes.add(
        new Index(
            indexName,
            false,
            "btree",
            IndexPart.columns(List.of(indexed)),
            true,
            List.of(),
            null,
            true,
            new TreeMap<>(),
            null));
    return this;
  }

  public Sketch references(String column, String target, String targetColumn) {
    constraints.add(
        new ForeignKey(
            name.name() + "_" + column + "_fkey",
            List.of(column),
            name(target),
            List.of(targetColumn),
            ForeignKey.Action.NO_ACTION,
            ForeignKey.Action.NO_ACTION,
            List.of(),
            false,
            Deferral.NOT_DEFERRABLE,
            true,
            true,
            null));
    return this;
  }

  private Table build() {
    return Table.of(name, columns, constraints, indexes, null, new TreeMap<>(), new TreeMap<>());
  }
}
