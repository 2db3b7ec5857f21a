package io.jmigrate.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.jmigrate.dialect.mysql.MysqlSyntax;
import io.jmigrate.dialect.postgres.PostgresSyntax;
import io.jmigrate.sql.SqlSyntax;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class CorpusFilesTest {
  @TestFactory
  List<DynamicTest> readsTheFoldersOfRealProjects() throws IOException {
    String corpus = System.getProperty("jmigrate.corpus", "");
    assumeTrue(!corpus.isEmpty(), "needs -Djmigrate.corpus");
    try (Stream<Path> sets = Files.list(Path.of(corpus, "migrations"))) {
      return sets.sorted()
          .map(set -> DynamicTest.dynamicTest(set.getFileName().toString(), () -> reads(set)))
          .toList();
    }
  }

  private static void reads(Path set) {
    boolean mysql = set.toString().endsWith("mysql");
    SqlSyntax syntax = mysql ? MysqlSyntax.SYNTAX : PostgresSyntax.SYNTAX;
    MigrationSource source = new FolderSource(List.of(set.resolve("migrations").toString()));

    List<Migration> migrations =
        MigrationSet.read(source, MemorySource.names(mysql ? "mysql" : "postgresql")).migrations();

    assertThat(migrations).isNotEmpty();
    RawChecksum raw = new RawChecksum();
    for (Migration migration : migrations) {
      ScriptDigest up = ScriptDigest.read(migration.up(), syntax, statement -> {});
      assertThat(up.raw()).isEqualTo(raw.of(migration.up().file()));
      assertThat(up.directives()).isEqualTo(Directives.NONE);
      if (migration.down() != null) {
        ScriptDigest.read(migration.down(), syntax, statement -> {});
      }
    }
  }
}
