package io.jmigrate.benchmark;

import io.jmigrate.testing.DatabaseUrl;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** MyBatis Migrations' command line. */
record MybatisTool(JavaProgram program) implements Tool {
  static MybatisTool of(Path jars, Jdk jdk) {
    return new MybatisTool(
        new JavaProgram(
            jars,
            jdk,
            "org.apache.ibatis.migration.Migrator",
            List.of("mybatis-migrations", JavaProgram.POSTGRESQL)));
  }

  @Override
  public String name() {
    return "MyBatis Migrations";
  }

  @Override
  public Jdk jdk() {
    return program.jdk();
  }

  @Override
  public void write(Workload workload, DatabaseUrl database, Path folder) throws IOException {
    Path scripts = Files.createDirectories(folder.resolve("scripts"));
    Files.writeString(
        scripts.resolve(workload.version(0) + "_create_changelog.sql"),
        """
        -- // create changelog
        CREATE TABLE changelog (
          id NUMERIC(20, 0) NOT NULL PRIMARY KEY,
          applied_at VARCHAR(25) NOT NULL,
          description VARCHAR(255) NOT NULL
        );
        -- //@UNDO
        DROP TABLE changelog;
        """);
    for (int i = 1; i <= workload.migrations(); i++) {
      Files.writeString(
          scripts.resolve(workload.version(i) + "_" + workload.name(i) + ".sql"),
          "-- // " + workload.name(i) + "\n" + workload.up(i) + "-- //@UNDO\n" + workload.down(i));
    }
    Path environments = Files.createDirectories(folder.resolve("environments"));
    Files.createDirectories(folder.resolve("drivers"));
    Files.writeString(
        environments.resolve("development.properties"),
        """
        driver=org.postgresql.Driver
        url=%s
        username=%s
        password=%s
        changelog=changelog
        send_full_script=false
        auto_commit=false
        delimiter=;
        """
            .formatted(database.url(), database.user(), database.password()));
  }

  @Override
  public Command apply(DatabaseUrl database, Path folder) {
    return program.command(folder, "up", "--path=" + folder);
  }

  @Override
  public Command status(DatabaseUrl database, Path folder) {
    return program.command(folder, "status", "--path=" + folder);
  }

  @Override
  public Command undo(Workload workload, DatabaseUrl database, Path folder) {
    return program.command(
        folder, "down", Integer.toString(workload.migrations()), "--path=" + folder);
  }
}
