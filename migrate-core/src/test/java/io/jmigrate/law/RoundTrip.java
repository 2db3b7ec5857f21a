package io.jmigrate.law;

import io.jmigrate.Jmigrate;
import io.jmigrate.Schemas;
import io.jmigrate.compare.EmptySchema;
import io.jmigrate.compare.SchemaLocation.Live;
import io.jmigrate.connection.Target;
import io.jmigrate.diff.Refusal;
import io.jmigrate.diff.RenamePolicy;
import io.jmigrate.diff.SchemaDiff;
import io.jmigrate.diff.SchemaDiffer;
import io.jmigrate.error.JmigrateException;
import io.jmigrate.law.Verdict.Kind;
import io.jmigrate.schema.Schema;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Dumps the schema of a database and loads it into an empty one. What is refused is left out, and
 * then whatever else the copy lacks is lost.
 */
final class RoundTrip {
  private static final String[] OURS = {
    Jmigrate.HISTORY_TABLE, Jmigrate.HISTORY_TABLE + "_lock", "jmigrate_lock"
  };

  /** How the parts of a dump begin that tell of what can be represented. */
  private static final Pattern MODELLED =
      Pattern.compile(
          "(?:CREATE (?:(?:UNLOGGED|MEMORY|CACHED) )?(?:TABLE|SEQUENCE|DOMAIN|TYPE)"
              + "|CREATE (?:UNIQUE )?INDEX|ALTER TABLE|ALTER SEQUENCE"
              + "|COMMENT ON (?:TABLE|COLUMN|SEQUENCE|DOMAIN|TYPE|INDEX|CONSTRAINT)) .*",
          Pattern.DOTALL);

  private static final Pattern PRIVILEGES =
      Pattern.compile("GRANT |REVOKE |ALTER DEFAULT PRIVILEGES ");

  private final TestSide original;

  RoundTrip(TestSide original) {
    this.original = original;
  }

  Verdict judge() throws SQLException {
    try (TestSide copy = TestSide.open(original.database(), "")) {
      Schema schema = schema(original);
      SchemaDiffer differ = new SchemaDiffer(original.dialect().diffRules());
      List<Refusal> refusals =
          differ.diff(EmptySchema.like(schema), schema, RenamePolicy.NEVER).refusals();
      Set<String> refused = refusals.stream().map(Refusal::object).collect(Collectors.toSet());
      try {
        load(schemas(original).script(schema, refused), copy);
      } catch (JmigrateException e) {
        return refused.isEmpty()
            ? Verdict.of(Kind.FAILED, String.valueOf(e.getMessage()))
            : Verdict.of(Kind.REFUSED, refusals + ", without which: " + e.getMessage());
      }
      SchemaDiff left = differ.diff(schema(copy), schema, RenamePolicy.NEVER);
      if (!left.all().isEmpty()) {
        return Verdict.of(Kind.FAILED, "the copy lacks " + left.all());
      }
      String wanted = withoutPrivileges(Witness.of(original, OURS));
      String found = withoutPrivileges(Witness.of(copy, OURS));
      if (refused.isEmpty() ? !wanted.equals(found) : !lost(wanted, found, refused).isEmpty()) {
        return Verdict.of(Kind.WRONG, Witness.difference(wanted, found));
      }
      return refused.isEmpty() ? Verdict.PASSED : Verdict.of(Kind.REFUSED, refusals.toString());
    }
  }

  /** Privileges are for roles that the copy's server may not have: a script leaves them out. */
  private static String withoutPrivileges(String dump) {
    return Arrays.stream(dump.split(";\n"))
        .map(part -> part.replaceAll("(?m)^--.*\n|;$", "").strip())
        .filter(part -> !PRIVILEGES.matcher(part).lookingAt())
        .collect(Collectors.joining(";\n"));
  }

  /** What only one dump has, but for what tells of a refused table. */
  private static List<String> lost(String wanted, String found, Set<String> refused) {
    List<String> tables =
        refused.stream()
            .filter(object -> object.startsWith("table "))
            .map(object -> object.replaceAll(".*[ .]", ""))
            .toList();
    List<String> left = parts(wanted);
    List<String> right = parts(found);
    List<String> lost = parts(wanted);
    lost.removeIf(right::contains);
    lost.addAll(right.stream().filter(part -> !left.contains(part)).toList());
    lost.removeIf(part -> tables.stream().anyMatch(part::contains));
    return lost;
  }

  private static List<String> parts(String dump) {
    return Arrays.stream(dump.split(";\n"))
        .map(part -> part.replaceAll("(?m)^--.*\n", "").strip())
        .filter(part -> MODELLED.matcher(part).matches())
        .collect(Collectors.toList());
  }

  private static Schema schema(TestSide side) {
    return schemas(side)
        .read(new Live(new Target(side.url().url(), side.url().user(), side.url().password())));
  }

  private static void load(String script, TestSide side) {
    try {
      Path file = Files.createTempFile("dump", ".sql");
      try {
        Files.writeString(file, script);
        schemas(side).load(file);
      } finally {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Schemas schemas(TestSide side) {
    return Schemas.of(
        Jmigrate.of(side.url().url(), side.url().user(), side.url().password()), null);
  }
}
