package io.jmigrate.dialect.postgres;

import io.jmigrate.schema.Grant;
import io.jmigrate.schema.ObjectName;
import io.jmigrate.schema.Privileges;
import io.jmigrate.schema.SchemaBuilder;
import java.sql.SQLException;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/** Reads privileges from the rows of {@code privileges.sql}, one for each thing a role may do. */
final class PrivilegeRows {
  private record Known(Privileges none, NavigableSet<Grant> given, NavigableSet<Grant> taken) {}

  private final Map<String, Known> objects = new TreeMap<>();

  void add(CatalogRow row, Predicate<ObjectName> leftOut) throws SQLException {
    ObjectName name = row.name("schema", "name");
    ObjectName table = row.optionalName("table_schema", "table");
    if (leftOut.test(table == null ? name : table)) {
      return;
    }
    Privileges none =
        new Privileges(
            row.text("kind"),
            name,
            row.text("holder"),
            row.text("owner"),
            row.flag("own"),
            new TreeSet<>(),
            new TreeSet<>());
    Known known =
        objects.computeIfAbsent(
            none.object(), key -> new Known(none, new TreeSet<>(), new TreeSet<>()));
    String grantee = row.optional("grantee");
    if (grantee != null) {
      Grant grant =
          new Grant(
              grantee,
              row.text("privilege"),
              row.text("column"),
              row.flag("grantable"),
              row.text("grantor"));
      (row.flag("given") ? known.given() : known.taken()).add(grant);
    }
  }

  void addTo(SchemaBuilder schema) {
    objects.values().forEach(known -> schema.add(known.none().with(known.given(), known.taken())));
  }
}
