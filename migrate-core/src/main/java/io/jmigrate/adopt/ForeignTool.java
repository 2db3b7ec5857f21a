package io.jmigrate.adopt;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The migration tools whose history can be taken over. */
public enum ForeignTool {
  FLYWAY("flyway", "Flyway", "flyway_schema_history"),
  LIQUIBASE("liquibase", "Liquibase", "DATABASECHANGELOG"),
  SEQUELIZE("sequelize", "Sequelize", "SequelizeMeta"),
  MYBATIS("mybatis", "MyBatis Migrations", "CHANGELOG"),
  GOLANG_MIGRATE("golang-migrate", "golang-migrate", "schema_migrations"),
  DBMATE("dbmate", "dbmate", "schema_migrations"),
  GOOSE("goose", "goose", "goose_db_version"),
  UMZUG("umzug", "Umzug", "SequelizeMeta");

  private final String word;
  private final String title;
  private final String table;

  ForeignTool(String word, String title, String table) {
    this.word = word;
    this.title = title;
    this.table = table;
  }

  /** As typed on the command line. */
  public String word() {
    return word;
  }

  /** As its makers write it. */
  public String title() {
    return title;
  }

  /** The names its table has unless it is told otherwise, the newest first. */
  public List<String> tables() {
    return this == FLYWAY ? List.of(table, "schema_version") : List.of(table);
  }

  /** The tool of a word; null for none. */
  public static @Nullable ForeignTool named(String word) {
    return Arrays.stream(values()).filter(tool -> tool.word.equals(word)).findFirst().orElse(null);
  }

  /** All words. */
  public static List<String> words() {
    return Arrays.stream(values()).map(ForeignTool::word).toList();
  }

  /** How its history is read. */
  HistoryReading reading() {
    return switch (this) {
      case FLYWAY -> new FlywayReading();
      case LIQUIBASE -> new LiquibaseReading();
      case SEQUELIZE, UMZUG -> new SequelizeReading();
      case MYBATIS -> new MybatisReading();
      case GOLANG_MIGRATE -> new GolangMigrateReading();
      case DBMATE -> new DbmateReading();
      case GOOSE -> new GooseReading();
    };
  }

  /** What to do about entries without a file, beside finding the file. */
  public String missingAdvice() {
    return switch (this) {
      case SEQUELIZE, UMZUG ->
          "jmigrate cannot read JavaScript: write what each does as SQL under the same name"
              + " (20240101-users.js becomes 20240101-users.up.sql and 20240101-users.down.sql).";
      case LIQUIBASE ->
          "jmigrate db:import --from liquibase --convert DIR makes migrations of formatted SQL files."
              + " Changesets in XML, YAML or JSON cannot be read: write what each does as SQL, in a"
              + " file whose first line is `-- liquibase: path::id::author` as above.";
      case GOOSE ->
          "Migrations in Go cannot be read: write what they do as SQL under the same version.";
      case FLYWAY -> "Migrations in Java cannot be read: write them as SQL under the same version.";
      case MYBATIS, GOLANG_MIGRATE, DBMATE -> "Is --migrations-path right?";
    };
  }
}
