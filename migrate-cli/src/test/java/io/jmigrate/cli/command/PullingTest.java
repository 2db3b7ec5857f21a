package io.jmigrate.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.jmigrate.testing.DatabaseUrl;
import io.jmigrate.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Models of a schema that is there: what is written compiles, and makes that schema again. */
class PullingTest {
  private static final String SHOP =
      """
      CREATE TABLE customers (
        id bigint NOT NULL,
        email varchar(80) NOT NULL,
        born date,
        CONSTRAINT customers_pkey PRIMARY KEY (id),
        CONSTRAINT one_email UNIQUE (email)
      );
      CREATE TABLE orders (
        id bigint NOT NULL,
        customer_id bigint NOT NULL,
        referred_by bigint,
        total numeric(10, 2) DEFAULT 0 NOT NULL,
        number_of_items smallint NOT NULL,
        placed_at timestamp(3),
        CONSTRAINT orders_pkey PRIMARY KEY (id),
        CONSTRAINT orders_customer_id_fkey FOREIGN KEY (customer_id)
          REFERENCES customers (id) ON DELETE CASCADE,
        CONSTRAINT referral FOREIGN KEY (referred_by)
          REFERENCES customers (id) ON DELETE SET NULL,
        CONSTRAINT orders_total_check CHECK (total >= 0)
      );
      CREATE INDEX orders_customer_id_idx ON orders (customer_id);
      CREATE INDEX orders_referred_by_idx ON orders (referred_by);
      CREATE INDEX latest ON orders (placed_at DESC, id);
      """;

  private final Path folder;

  PullingTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @ParameterizedTest
  @EnumSource(names = {"H2", "POSTGRESQL", "MYSQL", "MARIADB"})
  void writesModelsThatMakeTheSchemaAgain(TestDatabase database) throws IOException {
    project(database);
    Files.writeString(folder.resolve("shop.sql"), SHOP);

    CommandRun pulled = run("model:pull", "--package", "shop.model", "--from", "file:shop.sql");

    assertThat(pulled.err()).doesNotContain("ERROR");
    assertThat(pulled.out())
        .contains("New model was created at " + source("Customer") + " .")
        .endsWith("The models make exactly this schema.\n");
    assertThat(Files.readString(source("Order")))
        .contains(
            """
            @Model
            @Index(on = "placedAt desc, id", name = "latest")
            """)
        .contains("    @BelongsTo(onDelete = Action.CASCADE")
        .contains("    @BelongsTo(name = \"referral\", foreignKey = \"referredBy\"")
        .contains(" @Nullable Customer referredByCustomer,\n")
        .contains("    @Precision(value = 10, scale = 2) @Default(");
    compile();
    CommandRun again = run("db:diff", "--from", "file:shop.sql", "--to", "models:classes");
    assertThat(again.out()).isEqualTo("The schemas are equal.\n");
  }

  @Test
  void writesEnumsThatMayBeNull() throws IOException {
    project(TestDatabase.POSTGRESQL);
    Files.writeString(
        folder.resolve("shop.sql"),
        "CREATE TYPE order_state AS ENUM ('NEW', 'PAID');"
            + "CREATE TABLE orders (id bigint PRIMARY KEY, state order_state);");

    run("model:pull", "--package", "shop.model", "--from", "file:shop.sql");

    assertThat(Files.readString(source("Order"))).contains("@Nullable OrderState state) {\n");
    compile();
  }

  @Test
  void listsWhatModelsCannotSayAndKeepsFiles() throws IOException {
    project(TestDatabase.H2);
    Files.writeString(
        folder.resolve("shop.sql"),
        SHOP + "CREATE VIEW totals AS SELECT sum(total) AS total FROM orders;");
    CommandRun first = run("model:pull", "--package", "shop.model", "--from", "file:shop.sql");
    assertThat(first.err())
        .contains("No model speaks of these, and generated migrations leave them as they are:\n")
        .contains("\n  view PUBLIC.TOTALS\n");
    assertThat(first.out()).endsWith("Apart from those, the models make exactly this schema.\n");

    Files.writeString(source("Order"), "mine");
    CommandRun second = run("model:pull", "--package", "shop.model", "--from", "file:shop.sql");
    assertThat(second.err()).contains("Kept " + source("Order") + ", which is there already");
    assertThat(source("Order")).hasContent("mine");
  }

  @Test
  void leavesAloneWhatModelsHaveNoWordsFor() throws IOException {
    project(TestDatabase.POSTGRESQL);
    Files.writeString(
        folder.resolve("shop.sql"),
        """
        CREATE TYPE rating AS ENUM ('G', 'PG-13');
        CREATE FUNCTION next_code() RETURNS text LANGUAGE sql AS $$ SELECT 'x' $$;
        CREATE DOMAIN code AS varchar(20);
        CREATE SEQUENCE tickets;
        CREATE TABLE films (
          id serial CONSTRAINT film_key PRIMARY KEY,
          code code NOT NULL UNIQUE,
          rating rating DEFAULT 'PG-13' NOT NULL,
          ticket integer DEFAULT nextval('tickets') NOT NULL,
          title text COLLATE "C" DEFAULT next_code() NOT NULL,
          words tsvector
        );
        CREATE INDEX words ON films USING gin (words);
        CREATE UNIQUE INDEX films_title_key ON films (title);
        CREATE TABLE orders (
          id integer GENERATED ALWAYS AS IDENTITY (START WITH 7) PRIMARY KEY,
          code code REFERENCES films (code)
        );
        CREATE VIEW titles AS SELECT title FROM films;
        """);

    CommandRun pulled = run("model:pull", "--package", "shop.model", "--from", "file:shop.sql");

    assertThat(pulled.err())
        .contains("  domain public.code\n")
        .contains("  index words on public.films\n")
        .contains("  foreign key orders_code_fkey on public.orders\n")
        .contains("  function public.next_code()\n")
        .contains("  view public.titles\n");
    assertThat(Files.readString(source("Film")))
        .contains("    @Id @Column(type = \"serial\") int id,\n")
        .contains("@Default(\"'PG-13'\") Rating rating,\n")
        .contains("    @Label(\"PG-13\")\n    PG_13\n");
    compile();
    CommandRun again = run("db:diff", "--from", "file:shop.sql", "--to", "models:classes");
    assertThat(again.out()).isEqualTo("The schemas are equal.\n");
  }

  @Test
  void namesNoModelAsJavaNamesItsOwn() throws IOException {
    project(TestDatabase.H2);
    Files.writeString(
        folder.resolve("shop.sql"),
        """
        CREATE TABLE orders (id bigint NOT NULL, CONSTRAINT orders_pkey PRIMARY KEY (id));
        CREATE TABLE strings (text varchar(10), number integer);
        """);
    CommandRun pulled = run("model:pull", "--package", "shop.model", "--from", "file:shop.sql");
    assertThat(pulled.out()).contains("String2.java").endsWith("exactly this schema.\n");
    compile();
  }

  @Test
  void refusesAPackageThatIsNone() throws IOException {
    project(TestDatabase.H2);
    CommandRun run = run("model:pull", "--package", "shop.class");
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("--package: 'shop.class' is no name in Java");
  }

  private void project(TestDatabase database) throws IOException {
    DatabaseUrl url = database.createDatabase();
    Files.writeString(
        folder.resolve("jmigrate.yaml"),
        "url: %s\nuser: %s\npassword: '%s'\n".formatted(url.url(), url.user(), url.password()));
  }

  private Path source(String model) {
    return folder.resolve("src/main/java/shop/model/" + model + ".java");
  }

  private void compile() throws IOException {
    Path classes = Files.createDirectories(folder.resolve("classes"));
    String libraries = System.getProperty("java.class.path");
    try (Stream<Path> files = Files.list(source("Order").getParent())) {
      Stream<String> options =
          Stream.of("-d", classes.toString(), "-cp", libraries, "-processorpath", libraries);
      List<String> arguments = Stream.concat(options, files.map(Path::toString)).toList();
      int exitCode =
          ToolProvider.getSystemJavaCompiler()
              .run(null, null, null, arguments.toArray(String[]::new));
      assertThat(exitCode).isZero();
    }
  }

  private CommandRun run(String... arguments) {
    return CommandRun.in(folder, Map.of(), arguments);
  }
}
