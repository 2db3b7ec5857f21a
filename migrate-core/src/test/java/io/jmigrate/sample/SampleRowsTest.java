package io.jmigrate.sample;

import static org.assertj.core.api.Assertions.assertThat;

import io.jmigrate.dialect.Dialect;
import io.jmigrate.dialect.postgres.PostgresDialect;
import io.jmigrate.schema.ObjectName;
import io.jmigrate.schema.Schema;
import io.jmigrate.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class SampleRowsTest {
  @Test
  void givesEachPartitionRowsThatItsBoundLetsIn() throws SQLException {
    assertThat(
            withoutRows(
                """
                CREATE TABLE orders (id bigint, placed_on date, region text,
                  PRIMARY KEY (id, placed_on, region)) PARTITION BY RANGE (placed_on, id);
                CREATE TABLE orders_old PARTITION OF orders
                  FOR VALUES FROM (MINVALUE, MINVALUE) TO ('2025-01-01', 5);
                CREATE TABLE orders_2025 PARTITION OF orders
                  FOR VALUES FROM ('2025-01-01', 5) TO ('2026-01-01', MAXVALUE) PARTITION BY LIST (region);
                CREATE TABLE orders_2025_north PARTITION OF orders_2025
                  FOR VALUES IN (NULL, 'it''s north, up', 'x');
                CREATE TABLE orders_rest PARTITION OF orders DEFAULT;
                CREATE TABLE "Events" ("Kind" int) PARTITION BY LIST ("Kind");
                CREATE TABLE events_7 PARTITION OF "Events" FOR VALUES IN (7, 8);
                CREATE TABLE events_9 PARTITION OF "Events" FOR VALUES IN (NULL)
                """))
        .containsExactly(
            new ObjectName("public", "events_9"), new ObjectName("public", "orders_old"));
  }

  private static Set<ObjectName> withoutRows(String script) throws SQLException {
    try (Connection connection = TestDatabase.POSTGRESQL.createDatabase().open();
        Statement statement = connection.createStatement()) {
      statement.execute(script);
      Dialect dialect = new PostgresDialect();
      Schema schema = dialect.inspector().read(connection, name -> false);
      SampleRows rows = new SampleRows(connection, dialect, schema);

      rows.put(Set.of(), Set.of());

      return new TreeSet<>(rows.skipped().keySet());
    }
  }
}
