package io.jmigrate.compare;

import io.jmigrate.dialect.Dialect;
import io.jmigrate.diff.RenamePolicy;
import io.jmigrate.diff.SchemaDiff;
import io.jmigrate.diff.SchemaDiffer;
import io.jmigrate.schema.Privileges;
import io.jmigrate.schema.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * A schema that is to be reached.
 *
 * @param diff what lies between it and the one to start from
 * @param leftOut the privileges that it was asked for, and has not, by name
 */
record Wanted(Schema schema, SchemaDiff diff, List<String> leftOut) {
  /** With the privileges that are there when nobody grants or revokes anything. */
  Wanted ungranted(Dialect dialect, SchemaDiffer differ, Schema origin, RenamePolicy renames) {
    Schema middle = Objects.requireNonNullElse(diff.renamed(), origin);
    Schema reached = dialect.ddl().ungranted(diff.changes(), middle, schema);
    return reached.privileges().equals(schema.privileges())
        ? this
        : new Wanted(reached, differ.diff(origin, reached, renames), differing(schema, reached));
  }

  private static List<String> differing(Schema asked, Schema reached) {
    Set<String> objects = new TreeSet<>(asked.privileges().keySet());
    objects.addAll(reached.privileges().keySet());
    List<String> names = new ArrayList<>();
    for (String object : objects) {
      Privileges one = asked.privileges().get(object);
      Privileges other = reached.privileges().get(object);
      Privileges known = Objects.requireNonNull(one == null ? other : one);
      Privileges none = known.with(List.of(), List.of());
      if (!(one == null ? none : one).isSame(other == null ? none : other)) {
        names.add(known.toString());
      }
    }
    return names;
  }
}
