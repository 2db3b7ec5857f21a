package io.jmigrate.cli.project;

/** The databases a project can be started for, each with the URLs to begin with. */
enum Database {
  POSTGRESQL("PostgreSQL", "org.postgresql", "jdbc:postgresql://localhost:5432/", "postgres"),
  MYSQL("MySQL", "mysql-connector", "jdbc:mysql://localhost:3306/", "root"),
  MARIADB("MariaDB", "mariadb-java-client", "jdbc:mariadb://localhost:3306/", "root"),
  H2("H2", "com.h2database", "jdbc:h2:./data/", "sa");

  private final String title;
  private final String dependency;
  private final String url;
  private final String user;

  Database(String title, String dependency, String url, String user) {
    this.title = title;
    this.dependency = dependency;
    this.url = url;
    this.user = user;
  }

  /** Its name, for people. */
  String title() {
    return title;
  }

  /** Whether a build file mentions the driver. */
  boolean usedIn(String buildFile) {
    return buildFile.contains(dependency);
  }

  /** A URL for one environment of a project. */
  String url(String project, String environment) {
    return this == H2 ? url + environment : url + project + "_" + environment;
  }

  /** Who usually connects on a developer's machine. */
  String user() {
    return user;
  }
}
