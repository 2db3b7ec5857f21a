package io.jmigrate.dialect;

import io.jmigrate.schema.ScriptedObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;

/**
 * Writes views, routines, triggers and the like from what the server says of them. Immutable and
 * thread-safe.
 *
 * @param literal writes a string as the database reads it
 */
public record ScriptedStatements(UnaryOperator<String> literal) {
  private static final String CREATE = "CREATE ";

  /** Makes one. */
  public List<String> create(ScriptedObject object) {
    List<String> statements = new ArrayList<>();
    object.session().forEach((name, value) -> statements.add("SET " + name + " = " + value));
    statements.add(object.definition());
    object.session().keySet().forEach(name -> statements.add("SET " + name + " = DEFAULT"));
    statements.addAll(object.settings());
    if (object.comment() != null) {
      statements.add(comment(object));
    }
    return statements;
  }

  /** Drops one. */
  public List<String> drop(ScriptedObject object) {
    return List.of("DROP " + object.address());
  }

  /** Puts {@code after} in the place of {@code before}, which can become it. */
  public List<String> alter(ScriptedObject before, ScriptedObject after) {
    List<String> statements = new ArrayList<>();
    if (!before.definition().equals(after.definition())) {
      statements.add("CREATE OR REPLACE " + after.definition().substring(CREATE.length()));
    }
    after.settings().stream()
        .filter(setting -> !before.settings().contains(setting))
        .forEach(statements::add);
    if (!Objects.equals(before.comment(), after.comment())) {
      statements.add(comment(after));
    }
    return statements;
  }

  private String comment(ScriptedObject object) {
    String comment = object.comment();
    return "COMMENT ON "
        + object.address()
        + " IS "
        + (comment == null ? "NULL" : literal.apply(comment));
  }
}
