package io.jmigrate.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** db:check --base: what may be merged into a branch, on real Git repositories. */
class CheckBaseTest {
  private final GitProject project;
  private final Path other;

  CheckBaseTest(@TempDir Path folder, @TempDir Path other) {
    this.project = GitProject.in(folder);
    this.other = other;
  }

  @BeforeEach
  void branch() {
    project.migration("10_users");
    project.migration("20_posts");
    project.run("migration:hash");
    project.commit("base");
    project.git("checkout", "-q", "-b", "branch");
  }

  @Test
  void triesOnlyWhatIsNew() {
    project.migration("30_tags");
    project.run("migration:hash");

    assertThat(checked(0)).contains("against main (1 new), up, down, up of 1.");
  }

  @Test
  void findsEditsOfWhatTheBaseHas() {
    project.write("migrations/10_users.up.sql", "CREATE TABLE users (id BIGINT);\n");
    project.write("migrations/20_posts.down.sql", "DROP TABLE IF EXISTS posts;\n");
    project.run("migration:hash");

    assertThat(checked(3))
        .contains("migrations/10_users.up.sql:1:1: error[edited-migration]: 10_users is in main")
        .contains("git checkout main -- migrations/10_users.up.sql")
        .contains("migrations/20_posts.down.sql:1:1: warning[edited-down]: The down of 20_posts");
  }

  @Test
  void doesNotMindCommentsWhiteSpaceAndOtherNames() {
    project.write("migrations/10_users.up.sql", "/* who */ CREATE TABLE users\r\n  (id INT);\r\n");
    project.git("mv", "migrations/20_posts.up.sql", "migrations/20_articles.up.sql");
    project.git("mv", "migrations/20_posts.down.sql", "migrations/20_articles.down.sql");
    project.run("migration:hash");

    assertThat(checked(0)).contains("against main (0 new).");
  }

  @Test
  void findsWhatWasDeleted() {
    project.git("rm", "-q", "migrations/20_posts.up.sql", "migrations/20_posts.down.sql");
    project.run("migration:hash");

    assertThat(checked(3))
        .contains("error[deleted-migration]: 20_posts is in main and was deleted");
  }

  @Test
  void findsNewOnesThatComeTooEarlyOrTakeAVersionOfTheBase() {
    project.migration("15_early");
    project.migration("30_mine");
    project.run("migration:hash");
    project.commit("branch");
    project.git("checkout", "-q", "main");
    project.migration("30_theirs");
    project.commit("theirs");
    project.git("checkout", "-q", "branch");

    assertThat(checked(3))
        .contains("error[late-migration]: 15_early comes before 30_theirs, which main has already.")
        .contains("jmigrate migration:rebase 15_early")
        .contains("error[version-taken]: 30_mine has the version of 30_theirs in main.")
        .contains("2 errors in 4 migrations.");
  }

  @Test
  void doesNotMissWhatTheBaseGotAfterwards() {
    project.migration("40_mine");
    project.run("migration:hash");
    project.commit("branch");
    project.git("checkout", "-q", "main");
    project.migration("30_theirs");
    project.write("migrations/10_users.up.sql", "CREATE TABLE users (id BIGINT);\n");
    project.commit("theirs");
    project.git("checkout", "-q", "branch");

    assertThat(checked(0)).contains("against main (1 new)");
  }

  @Test
  void makesAMissingDownOfANewOneAnError() {
    project.write("migrations/30_a.up.sql", "SELECT 1;\n");
    project.run("migration:hash");

    assertThat(checked(3)).contains("error[missing-down]: 30_a has no down");
  }

  @Test
  void saysWhatToDoWhereGitKnowsTooLittle() {
    assertThat(failed("origin/main"))
        .contains("no branch, tag or commit 'origin/main'")
        .contains("git fetch origin main");
    assertThat(failed("--upload-pack=x")).contains("--base takes a branch");

    project.git("checkout", "-q", "main");
    project.write("more.txt", "more\n");
    project.commit("more");
    String url = "file://" + project.folder();
    project.git("clone", "-q", "--depth", "1", "--no-single-branch", url, other + "/clone");
    GitProject shallow = new GitProject(other.resolve("clone"));
    assertThat(shallow.run("db:check", "--base", "origin/branch").err())
        .contains("shallow")
        .contains("fetch-depth: 0");

    GitProject none = new GitProject(other.resolve("none"));
    none.write("jmigrate.yaml", "url: jdbc:h2:mem:none\n");
    none.migration("1_a");
    CommandRun run = none.run("db:check", "--base", "main");
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("needs the Git repository of").contains("leave out --base");
  }

  private String failed(String base) {
    CommandRun run = project.run("db:check", "--base=" + base);
    assertThat(run.exitCode()).as(run.out() + run.err()).isEqualTo(2);
    return run.err();
  }

  private String checked(int exitCode) {
    CommandRun run = project.run("db:check", "--base", "main");
    assertThat(run.exitCode()).as(run.out() + run.err()).isEqualTo(exitCode);
    return run.out();
  }
}
