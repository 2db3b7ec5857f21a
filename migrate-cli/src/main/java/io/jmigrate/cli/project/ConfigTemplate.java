package io.jmigrate.cli.project;

/** The text of a first {@code jmigrate.yaml}. */
final class ConfigTemplate {
  private ConfigTemplate() {}

  static String text(ProjectLayout layout, Database database) {
    return """
        # How jmigrate reaches the database. A key at the top holds for every environment; inside an
        # environment it wins. ${NAME} is an environment variable, ${NAME:-value} has a default.
        # Choose the environment with --env or JMIGRATE_ENV.

        migrations: %s
        seeders: %s

        environments:
          development:
        %s
          test:
        %s
          production:
            url: ${DATABASE_URL} # a JDBC URL, or postgres://user:password@host/name
            protected: true # dropping or undoing everything must be confirmed
        """
        .formatted(
            layout.migrations(),
            layout.seeders(),
            environment(layout, database, "development"),
            environment(layout, database, "test"));
  }

  private static String environment(ProjectLayout layout, Database database, String name) {
    return "    url: "
        + database.url(layout.name(), name)
        + "\n    user: ${DB_USER:-"
        + database.user()
        + "}\n    password: ${DB_PASSWORD:-}";
  }
}
