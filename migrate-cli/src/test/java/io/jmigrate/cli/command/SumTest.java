package io.jmigrate.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** jmigrate.sum: who writes it, when it is stale, and what Git makes of it. */
class SumTest {
  private static final String SUM = "migrations/jmigrate.sum";

  private final GitProject project;

  SumTest(@TempDir Path folder) {
    this.project = GitProject.in(folder);
  }

  /** Enough migrations that the head and the last line are not changed by one hunk. */
  @BeforeEach
  void writeMigrations() {
    for (int i = 10; i < 22; i++) {
      project.migration(i + "_t" + i);
    }
    project.run("migration:hash");
    project.commit("base");
  }

  @ParameterizedTest
  @CsvSource({"30_a, 31_b", "30_a, 15.5_b", "1_a, 2_b", "1_a, 99_b"})
  void conflictsWhereTwoBranchesBothAddAMigration(String one, String other) {
    twoBranches(one, other);

    assertThat(project.tryGit("merge", "one").exitCode()).isEqualTo(1);
    assertThat(project.git("diff", "--name-only", "--diff-filter=U").strip()).isEqualTo(SUM);
    assertStale("a conflict of two branches was not settled");

    project.git("merge", "--abort");
    assertThat(project.tryGit("rebase", "one").output()).contains("Merge conflict in " + SUM);
  }

  @Test
  void doesNotConflictWhereOneBranchAddsMigrations() {
    project.git("checkout", "-q", "-b", "one");
    project.migration("30_a");
    project.run("migration:hash");
    project.commit("one");
    project.git("checkout", "-q", "main");
    project.write("other.txt", "something else\n");
    project.commit("other");

    project.git("merge", "-q", "one");

    assertFresh();
  }

  @ParameterizedTest
  @ValueSource(strings = {"ours", "theirs"})
  void isStaleWhereAMergeTookOneSide(String side) {
    twoBranches("30_a", "31_b");

    project.git("merge", "-q", "-X", side, "one");

    assertStale(side.equals("ours") ? "30_a was added" : "31_b was added");
  }

  @Test
  void isStaleAfterAUnionOfBothSides() {
    twoBranches("30_a", "31_b");
    project.write(".git/info/attributes", "jmigrate.sum merge=union\n");

    project.git("merge", "-q", "one");

    assertStale("it has two heads, as after a union of two branches");
  }

  @Test
  void isSettledByARebaseOfTheMigration() {
    twoBranches("30_a", "31_b");
    project.tryGit("merge", "one");

    CommandRun rebased = project.run("migration:rebase", "30_a", "--offline");

    assertThat(rebased.exitCode()).as(rebased.err()).isZero();
    assertThat(project.read(SUM)).endsWith(" 32_a\n").contains(" 31_b\n");
    assertFresh();
  }

  @Test
  void doesNotMindLineEndsCommentsAndWhiteSpace() {
    project.write(
        "migrations/10_t10.up.sql", "-- first\r\nCREATE  TABLE t10\r\n(id INT) /* one */;\r\n");
    String before = project.read(SUM);

    assertFresh();
    project.write(SUM, before.replace("\n", "\r\n"));
    assertFresh();
    project.run("migration:hash");
    assertThat(project.read(SUM)).isEqualTo(before);
  }

  @Test
  void coversTheDownAndTheOrder() {
    project.write("migrations/15_t15.down.sql", "DROP TABLE t15 CASCADE;\n");
    assertStale("15_t15 was edited");
    project.git("checkout", "-q", ".");

    project.git("mv", "migrations/15_t15.up.sql", "migrations/25_t15.up.sql");
    project.git("mv", "migrations/15_t15.down.sql", "migrations/25_t15.down.sql");
    assertStale("15_t15 was removed");
  }

  @Test
  void isBegunByTheFirstMigrationOnly() {
    project.git("rm", "-q", "-r", "migrations");
    assertThat(project.run("migration:generate", "--name", "first").err()).contains("Began ");
    assertThat(project.read(SUM)).contains("\nsum h2 1 tokens-1:").endsWith("_first\n");

    project.git("rm", "-q", "-f", "--ignore-unmatch", SUM);
    assertThat(project.folder().resolve(SUM).toFile().delete()).isTrue();
    project.run("migration:generate", "--name", "second");
    assertThat(project.migrations()).doesNotContain("jmigrate.sum");
  }

  @Test
  void isLeftAloneWhereItIsSwitchedOff() {
    project.write("jmigrate.yaml", "url: jdbc:h2:./data/shop\nuser: sa\nsum: false\n");
    project.migration("30_a");

    assertThat(project.run("db:migrate").err()).doesNotContain("stale");
    assertThat(project.run("migration:hash").exitCode()).isEqualTo(2);
    project.run("migration:generate", "--name", "b");
    assertThat(project.read(SUM)).doesNotContain("_b", "30_a");
  }

  @Test
  void warnsBeforeWhatRunsOnly() {
    assertThat(project.run("db:migrate").err()).doesNotContain("stale");
    project.migration("30_a");
    CommandRun warned = project.run("db:migrate");
    assertThat(warned.exitCode()).isZero();
    assertThat(warned.err())
        .containsOnlyOnce("jmigrate.sum is stale: 30_a was added")
        .contains("jmigrate migration:hash");
    assertThat(project.run("db:migrate").err()).doesNotContain("stale");
  }

  private void twoBranches(String one, String other) {
    for (List<String> branch : List.of(List.of("one", one), List.of("other", other))) {
      project.git("checkout", "-q", "-b", branch.get(0), "main");
      project.migration(branch.get(1));
      project.run("migration:hash");
      project.commit(branch.get(0));
    }
  }

  private void assertStale(String why) {
    assertThat(project.run("db:migrate").err()).contains("jmigrate.sum is stale: " + why);
  }

  private void assertFresh() {
    assertThat(project.run("db:migrate").err()).doesNotContain("stale");
  }
}
