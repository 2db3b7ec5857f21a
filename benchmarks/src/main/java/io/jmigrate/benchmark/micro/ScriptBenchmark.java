package io.jmigrate.benchmark.micro;

import io.jmigrate.dialect.postgres.PostgresDialect;
import io.jmigrate.migration.Script;
import io.jmigrate.migration.ScriptDigest;
import io.jmigrate.migration.ScriptFile;
import io.jmigrate.sql.ScriptReader;
import io.jmigrate.sql.SqlSyntax;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** A script of 1 MB: cut into statements, and read for its checksum. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
public class ScriptBenchmark {
  private static final int CHARACTERS = 1 << 20;
  private static final String STATEMENTS =
      """
      -- what people write
      CREATE TABLE users (id BIGINT PRIMARY KEY, name VARCHAR(100) NOT NULL DEFAULT 'it''s me');
      CREATE INDEX users_name ON users (name) /* for the search */;
      CREATE FUNCTION one() RETURNS int LANGUAGE sql AS $$ SELECT 1; $$;
      INSERT INTO users VALUES (1, 'a; b'), (2, E'c\\'d');
      """;

  private final SqlSyntax syntax = new PostgresDialect().syntax();
  private final String text = STATEMENTS.repeat(CHARACTERS / STATEMENTS.length());
  private final Script script = new Script(new InMemory(text), Script.Section.UP);

  /** The splitter alone. */
  @Benchmark
  public int split() {
    int statements = 0;
    try (ScriptReader reader = new ScriptReader("script.sql", new StringReader(text), syntax)) {
      while (reader.next() != null) {
        statements++;
      }
    }
    return statements;
  }

  /** Splitter, directives and both checksums. */
  @Benchmark
  public ScriptDigest checksum() {
    return ScriptDigest.read(script, syntax, statement -> {});
  }

  private record InMemory(String text) implements ScriptFile {
    @Override
    public String path() {
      return "script.sql";
    }

    @Override
    public InputStream open() {
      return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
  }
}
