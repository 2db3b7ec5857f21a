package io.jmigrate.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.jmigrate.testing.DatabaseUrl;
import io.jmigrate.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** New models with their migrations: compiled, they leave nothing to do. */
class ModelGeneratingTest {
  private static final String USER = "firstName:string,lastName:string(50)!,email:string!:unique";

  private static final String POST =
      "title:string(200)!,body:text!,author:references(User)!,editor:references(User),"
          + "parent:references(Post):unique,state:enum:{DRAFT,DONE}!:default(DRAFT):index";

  private static final String EVERYTHING =
      "id:uuid,a:string:default('a, b'),b:char,c:tinyint,d:smallint,e:int:default(-1),f:bigint,"
          + "g:float,h:double,i:decimal,j:decimal(10,2),k:biginteger(20),l:boolean!:default(true),"
          + "m:date,n:date(3),o:offsetdatetime,p:localdatetime,q:dateonly,r:time(0),s:duration,"
          + "t:uuid:index,u:json,v:blob,w:blob(16),thing:enum(A,B),index:enum(A,B):index,last_one:text!";

  private final Path folder;

  ModelGeneratingTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @ParameterizedTest
  @EnumSource(names = {"H2", "POSTGRESQL", "MYSQL", "MARIADB"})
  void leaveNothingToDoOnceTheyAreCompiled(TestDatabase database) throws IOException {
    configure(database.createDatabase(), "");

    CommandRun user = generate("User", USER);
    assertThat(user.out())
        .matches(
            """
            New model was created at \\S+/src/main/java/model/User.java .
            New migration was created at \\S+/\\d+_create_users.up.sql .
            New migration was created at \\S+/\\d+_create_users.down.sql .
            """);
    assertThat(user.err()).contains("Proved on ").contains("Next: compile it, and jmigrate db:mig");
    CommandRun post = generate("post", POST);
    assertThat(post.err()).contains("@HasMany(\"authorId\") @Nullable List<Post> authorPosts,\n");
    generate("blog.Thing", EVERYTHING);
    compileAndExpectNothingToDo();

    run(0, "db:migrate");
    run(0, "db:drift", "--to", "models:");
    run(0, "db:migrate:undo", "--step", "3");
    run(0, "db:migrate");

    Path source = source("model/User");
    String pasted = "@HasMany(\"authorId\") @Nullable List<Post> authorPosts,";
    Files.writeString(
        source,
        Files.readString(source)
            .replace("@Id long id,", "@Id long id,\n" + pasted)
            .replace(
                "import java.time",
                "import java.util.List;\nimport io.jmigrate.annotation.HasMany;\nimport java.time"));
    compileAndExpectNothingToDo();
  }

  @ParameterizedTest
  @EnumSource(names = {"H2", "POSTGRESQL"})
  void haveArraysWhereTheDatabaseHas(TestDatabase database) throws IOException {
    configure(database.createDatabase(), "");
    generate("Bag", "names:array:string(20)!,numbers:array:int,texts:array:text,ids:array:uuid");
    compileAndExpectNothingToDo();
  }

  @Test
  void areWrittenForEachOfSeveralDatabases() throws IOException {
    DatabaseUrl postgres = TestDatabase.POSTGRESQL.createDatabase();
    configure(
        postgres, "databases:\n  h2: jdbc:h2:mem:models\n  postgresql: " + postgres.url() + "\n");

    generate("User", USER);

    assertThat(migrations())
        .containsExactlyInAnyOrder(
            "_create_users.h2.up.sql",
            "_create_users.h2.down.sql",
            "_create_users.postgresql.up.sql",
            "_create_users.postgresql.down.sql");
    compileAndExpectNothingToDo();
  }

  @Test
  void leaveAloneWhatOtherModelsLack() throws IOException {
    configureH2();
    generate("User", USER);
    Path user = source("model/User");
    Files.writeString(
        user,
        Files.readString(user).replace("@Id long id,", "@Id long id, @Nullable String city,"));
    compile();

    generate("Post", "author:references(User)!");

    assertThat(lastUp()).doesNotContainIgnoringCase("city").contains("REFERENCES users");
    compile();
    assertThat(run(3, "migration:generate", "--auto", "--check").out())
        .isEqualTo("+ column PUBLIC.USERS.CITY CHARACTER VARYING(255)\n");
  }

  @Test
  void areRefusedWhereTheirPlaceIsTaken() throws IOException {
    configureH2();
    generate("User", USER);
    assertThat(attempt(4, "User", "a:int").err())
        .contains("User.java is there already; with --force it is written over.");
    assertThat(attempt(4, "User", "a:int", "--force").err())
        .contains("The table users of model.User is there already");
    compile();
    assertThat(attempt(4, "shop.User", "a:int", "--force").err())
        .contains("model.User makes the table users already (");
    assertThat(migrations()).hasSize(2);

    Files.delete(source("model/User"));
    try (Stream<Path> files = Files.list(folder.resolve("migrations"))) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    assertThat(attempt(4, "User", "a:int").err()).contains("model.User is a model already (");
    attempt(0, "User", "a:int", "--force");
    assertThat(Files.readString(source("model/User"))).contains("@Nullable Integer a,");
    compileAndExpectNothingToDo();
  }

  @Test
  void areRefusedWhereTheOtherTableIsNotMadeYet() throws IOException {
    configureH2();
    generate("User", USER);
    try (Stream<Path> files = Files.list(folder.resolve("migrations"))) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }

    assertThat(attempt(4, "Post", "author:references(User)").err())
        .contains("model.Post refers to the table users, which no migration makes.\n")
        .contains("compile its model, then run jmigrate migration:generate --auto");
    assertThat(source("model/Post")).doesNotExist();
  }

  @Test
  void writeNothingWhereSomethingIsWrong() throws IOException {
    configureH2();
    assertThat(attempt(2, "User", "x:foo,y:strng,class:int").err())
        .contains("Attribute 'x:foo' cannot be parsed: Unknown type 'foo'")
        .contains("Attribute 'y:strng' cannot be parsed: Unknown type 'strng'; did you mean 'str")
        .contains("Attribute 'class:int' cannot be parsed: 'class' is a word of Java's own")
        .contains("See \"jmigrate model:generate --help\".");
    assertThat(attempt(2, "1st", "a:int").err()).contains("--name: '1st' is no name in Java");
    assertThat(attempt(2, "User", "a:int", "--package", "a.class").err())
        .contains("--package: 'a.class' is no name in Java");
    assertThat(attempt(1, "User", "at:date:default(tomorrow)").err())
        .contains("model.User.at (tomorrow)");
    assertThat(folder.resolve("src")).doesNotExist();
    assertThat(folder.resolve("migrations")).doesNotExist();
  }

  @Test
  void areOnlyShownInADryRun() throws IOException {
    configureH2();
    assertThat(attempt(0, "User", USER, "--dry-run").out())
        .startsWith("// ")
        .contains("public record User(\n    @Id long id,\n")
        .contains("-- ")
        .contains("CREATE TABLE users (\n");
    assertThat(folder.resolve("src")).doesNotExist();
    assertThat(attempt(0, "User", USER, "--json", "--source", "java").out())
        .contains("\"model\" : \"model.User\"")
        .contains("\"table\" : \"users\"")
        .contains("\"written\" : true");
    assertThat(folder.resolve("java/model/User.java")).exists();
  }

  private void configureH2() throws IOException {
    configure(TestDatabase.H2.createDatabase(), "");
  }

  private void configure(DatabaseUrl url, String more) throws IOException {
    Files.writeString(
        folder.resolve("jmigrate.yaml"),
        "url: \"%s\"\nuser: \"%s\"\npassword: \"%s\"\n%s"
            .formatted(url.url(), url.user(), url.password(), more));
  }

  private CommandRun generate(String name, String attributes) {
    return attempt(0, name, attributes);
  }

  private CommandRun attempt(int exitCode, String name, String attributes, String... more) {
    List<String> arguments =
        new ArrayList<>(List.of("model:create", "--name", name, "--attributes", attributes));
    arguments.addAll(List.of(more));
    return run(exitCode, arguments.toArray(String[]::new));
  }

  private CommandRun run(int exitCode, String... arguments) {
    CommandRun run = CommandRun.in(folder, Map.of(), arguments);
    assertThat(run.exitCode()).as(run.out() + run.err()).isEqualTo(exitCode);
    return run;
  }

  private void compileAndExpectNothingToDo() throws IOException {
    compile();
    run(0, "migration:generate", "--auto", "--check");
  }

  private void compile() throws IOException {
    try (Stream<Path> files = Files.walk(folder.resolve("src/main/java"))) {
      ModelProject.compile(
          folder.resolve("target/classes"),
          files.filter(file -> file.toString().endsWith(".java")).toList());
    }
  }

  private Path source(String name) {
    return folder.resolve("src/main/java").resolve(name + ".java");
  }

  /** Their names without the times. */
  private List<String> migrations() throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve("migrations"))) {
      return files
          .map(file -> file.getFileName().toString().replaceFirst("^\\d+", ""))
          .filter(name -> name.endsWith(".sql"))
          .toList();
    }
  }

  private String lastUp() throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve("migrations"))) {
      return Files.readString(
          files.filter(file -> file.toString().endsWith(".up.sql")).sorted().toList().get(1));
    }
  }
}
