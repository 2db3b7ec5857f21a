package io.jmigrate.dialect.h2;

import static org.assertj.core.api.Assertions.assertThat;

import io.jmigrate.dialect.DdlStatement;
import io.jmigrate.diff.RenamePolicy;
import io.jmigrate.diff.SchemaDiff;
import io.jmigrate.diff.SchemaDiffer;
import io.jmigrate.plan.MigrationPlanner;
import io.jmigrate.schema.Schema;
import java.util.List;

/** Plans between schemas, and the law that they keep. */
final class H2Plans {
  private H2Plans() {}

  static void assertThereAndBack(String one, String other) {
    assertThereAndBack("", one, other);
  }

  /** Both can be made anew, and each of the other; SCRIPT is the witness. */
  static void assertThereAndBack(String options, String one, String other) {
    try (H2Database left = H2Database.with(options).run(one);
        H2Database right = H2Database.with(options).run(other);
        H2Database made = H2Database.with(options)) {
      Schema before = left.schema();
      Schema after = right.schema();
      List<String> script = left.script();
      made.run(plan(made.schema(), before));
      assertThat(made.schema()).isEqualTo(before);
      assertThat(made.script()).isEqualTo(script);
      move(left, after);
      assertThat(left.script()).isEqualTo(right.script());
      move(left, before);
      assertThat(left.script()).isEqualTo(script);
    }
  }

  private static void move(H2Database database, Schema to) {
    database.run(plan(database.schema(), to));
    assertThat(diff(database.schema(), to).all()).isEmpty();
  }

  static List<String> plan(Schema before, Schema after) {
    SchemaDiff diff = diff(before, after);
    assertThat(diff.refusals()).isEmpty();
    return new MigrationPlanner(new H2Ddl())
        .plan(diff, before, after).statements().stream().map(DdlStatement::sql).toList();
  }

  private static SchemaDiff diff(Schema before, Schema after) {
    return new SchemaDiffer(H2Names.RULES).diff(before, after, RenamePolicy.NEVER);
  }
}
