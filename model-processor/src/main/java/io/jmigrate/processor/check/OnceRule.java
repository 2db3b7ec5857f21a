package io.jmigrate.processor.check;

import io.jmigrate.annotation.CreatedAt;
import io.jmigrate.annotation.DeletedAt;
import io.jmigrate.annotation.UpdatedAt;
import io.jmigrate.annotation.Version;
import io.jmigrate.processor.problem.Problem;
import io.jmigrate.processor.problem.Problems;
import io.jmigrate.processor.read.Mark;
import io.jmigrate.processor.read.SourceModel;
import io.jmigrate.processor.read.SourceProperty;
import java.lang.annotation.Annotation;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** No two properties share a column, or a role that only one can have. */
final class OnceRule implements Rule {
  private static final List<Class<? extends Annotation>> ROLES =
      List.of(CreatedAt.class, UpdatedAt.class, DeletedAt.class, Version.class);

  @Override
  public void check(SourceModel model, Problems problems) {
    Map<String, String> columns = new HashMap<>();
    Map<Class<? extends Annotation>, String> roles = new HashMap<>();
    for (SourceProperty property : model.columns()) {
      String name = property.name();
      String other = columns.putIfAbsent(property.column().toLowerCase(Locale.ROOT), name);
      if (other != null) {
        problems.error(
            Problem.COLUMN_TWICE,
            property.place(),
            name + " and " + other + " are both the column " + property.column(),
            "name one of them: @Column(name = \"...\").");
      }
      for (Class<? extends Annotation> role : ROLES) {
        Mark mark = property.marks().find(role);
        String before = mark == null ? null : roles.putIfAbsent(role, name);
        if (mark != null && before != null) {
          problems.error(
              Problem.ROLE_TWICE,
              mark.place(),
              before + " is the @" + mark.name() + " of " + model.name() + " already",
              "keep one.");
        }
      }
    }
  }
}
