package io.jmigrate.diff;

import io.jmigrate.schema.Check;
import io.jmigrate.schema.Column;
import io.jmigrate.schema.ColumnType;
import io.jmigrate.schema.Constraint;
import io.jmigrate.schema.Deferral;
import io.jmigrate.schema.EnumType;
import io.jmigrate.schema.ForeignKey;
import io.jmigrate.schema.Index;
import io.jmigrate.schema.IndexPart;
import io.jmigrate.schema.ObjectName;
import io.jmigrate.schema.PrimaryKey;
import io.jmigrate.schema.Schema;
import io.jmigrate.schema.SchemaBuilder;
import io.jmigrate.schema.Table;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Schemas of few names, so that two of them have much in common; the same for the same seed. */
public final class RandomSchema {
  private static final List<String> TABLES = List.of("users", "posts", "tags", "orders");
  private static final List<String> COLUMNS = List.of("id", "name", "email", "user_id", "total");
  private static final List<String> TYPES =
      List.of("integer", "bigint", "varchar(80)", "varchar(200)", "date", "numeric(10,2)");

  private final Random random;

  private RandomSchema(long seed) {
    this.random = new Random(seed);
  }

  /** A schema whose foreign keys point at primary keys that are there. */
  public static Schema of(long seed) {
    return new RandomSchema(seed).schema();
  }

  private Schema schema() {
    SchemaBuilder schema = new SchemaBuilder();
    List<Table> tables = new ArrayList<>();
    for (String name : some(TABLES)) {
      tables.add(table(new ObjectName("shop", name)));
    }
    for (Table table : tables) {
      schema.add(withForeignKeys(table, tables));
    }
    if (random.nextBoolean()) {
      schema.add(new EnumType(new ObjectName("shop", "mood"), some(List.of("a", "b", "c")), null));
    }
    return schema.build();
  }

  private Table table(ObjectName name) {
    List<Column> columns = new ArrayList<>();
    columns.add(column("id", "bigint", false));
    for (String column : some(COLUMNS.subList(1, COLUMNS.size()))) {
      columns.add(column(column, pick(TYPES), random.nextBoolean()));
    }
    Collections.shuffle(columns, random);
    List<Constraint> constraints = new ArrayList<>();
    if (random.nextInt(4) > 0) {
      constraints.add(
          new PrimaryKey(
              name.name() + "_pkey",
              List.of(IndexPart.column("id")),
              List.of(),
              Deferral.NOT_DEFERRABLE,
              new TreeMap<>(),
              comment()));
    }
    if (random.nextBoolean()) {
      constraints.add(
          new Check(
              pick(List.of("positive", "small")),
              "id > " + random.nextInt(3),
              random.nextBoolean(),
              true,
              true,
              comment()));
    }
    List<Index> indexes = new ArrayList<>();
    for (String index : some(List.of("one", "two"))) {
      indexes.add(
          new Index(
              index,
              random.nextBoolean(),
              "btree",
              List.of(IndexPart.column(pick(columns).name())),
              true,
              List.of(),
              null,
              true,
              new TreeMap<>(),
              comment()));
    }
    return Table.of(
        name, columns, constraints, indexes, comment(), new TreeMap<>(), new TreeMap<>());
  }

  private Table withForeignKeys(Table table, List<Table> tables) {
    TreeMap<String, Constraint> constraints = new TreeMap<>(table.constraints());
    for (Table target : tables) {
      if (target.primaryKey() != null && random.nextInt(3) == 0) {
        String name = table.name().name() + "_" + target.name().name() + "_fkey";
        constraints.put(
            name,
            new ForeignKey(
                name,
                List.of(pick(table.columns()).name()),
                target.name(),
                List.of("id"),
                pick(List.of(ForeignKey.Action.values())),
                ForeignKey.Action.NO_ACTION,
                List.of(),
                false,
                Deferral.NOT_DEFERRABLE,
                true,
                true,
                null));
      }
    }
    return table.with(table.columns(), constraints, table.indexes());
  }

  private Column column(String name, String type, boolean nullable) {
    return new Column(
        name,
        ColumnType.of(type),
        nullable,
        random.nextInt(4) == 0 ? String.valueOf(random.nextInt(3)) : null,
        null,
        null,
        null,
        comment(),
        new TreeMap<>(),
        new TreeMap<>());
  }

  private @Nullable String comment() {
    return random.nextInt(5) == 0 ? "said " + random.nextInt(2) : null;
  }

  private List<String> some(List<String> from) {
    List<String> some = new ArrayList<>(from);
    some.removeIf(name -> random.nextInt(3) == 0);
    return some.isEmpty() ? from.subList(0, 1) : some;
  }

  private <T> T pick(List<T> from) {
    return from.get(random.nextInt(from.size()));
  }
}
