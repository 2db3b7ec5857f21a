package io.jmigrate;

import io.jmigrate.connection.Database;
import io.jmigrate.connection.Target;
import io.jmigrate.dialect.Dialects;
import io.jmigrate.migration.MigrationSource;
import io.jmigrate.run.ProgramName;
import io.jmigrate.run.RunSettings;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a configuration means to those who work by it. */
record ConfigReading(JmigrateConfig config, boolean endsOrphans) {
  Target target() {
    return new Target(config.url(), config.user(), config.password());
  }

  Database database() {
    return new Database(target(), Dialects.installed(), ProgramName.current());
  }

  RunSettings settings() {
    return settings(database(), source(config.locations()));
  }

  RunSettings settings(Database database, MigrationSource source) {
    return new RunSettings(
        database,
        source,
        config.schema(),
        config.historySchema(),
        config.historyTable(),
        config.lockTimeout(),
        config.lockMode(),
        config.lockWaits(),
        config.order(),
        endsOrphans,
        firstFolder());
  }

  static MigrationSource source(List<String> locations) {
    return MigrationSource.at(locations, loader());
  }

  /** An application's own where there is one, which may see more than jmigrate's. */
  static ClassLoader loader() {
    ClassLoader context = Thread.currentThread().getContextClassLoader();
    return context == null ? Jmigrate.class.getClassLoader() : context;
  }

  private @Nullable String firstFolder() {
    for (String location : config.locations()) {
      if (!location.startsWith("classpath:")) {
        return location;
      }
    }
    return null;
  }
}
