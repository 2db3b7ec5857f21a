package io.jmigrate.compare;

import io.jmigrate.connection.Database;
import io.jmigrate.dialect.Dialect;
import io.jmigrate.dialect.Dialects;
import io.jmigrate.error.ErrorCode;
import io.jmigrate.error.JmigrateException;
import io.jmigrate.history.HistoryTable;
import io.jmigrate.migration.Script;
import io.jmigrate.migration.ScriptFile;
import io.jmigrate.model.FoundModel;
import io.jmigrate.model.ModelClassPath;
import io.jmigrate.model.ModelFingerprint;
import io.jmigrate.model.ModelSchema;
import io.jmigrate.schema.ObjectName;
import io.jmigrate.schema.Schema;
import io.jmigrate.scratch.ScratchDatabase;
import io.jmigrate.scratch.ScratchDatabases;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Reads schemas, making scratch databases for those that are not in one. */
final class SchemaReader {
  private final ScratchDatabases scratchDatabases;
  private final Dialects dialects;
  private final String historyTable;
  private final String applicationName;
  private final BiConsumer<ScratchDatabase, List<String>> replay;

  SchemaReader(
      ScratchDatabases scratchDatabases,
      Dialects dialects,
      String historyTable,
      String applicationName,
      BiConsumer<ScratchDatabase, List<String>> replay) {
    this.scratchDatabases = scratchDatabases;
    this.dialects = dialects;
    this.historyTable = historyTable;
    this.applicationName = applicationName;
    this.replay = replay;
  }

  /** Reads one; to be closed. */
  Side open(SchemaLocation location) {
    if (location instanceof SchemaLocation.Live live) {
      Database database = new Database(live.target(), dialects, applicationName);
      return new Side(location, read(database), database, null, null, null);
    }
    ScratchDatabase scratch = scratchDatabases.create();
    try {
      List<FoundModel> models = models(location);
      if (models != null) {
        Schema empty = read(scratch.database());
        ModelSchema wanted =
            ModelScript.make(scratch, empty, models, location.described(), this::empty);
        return new Side(
            location,
            read(scratch.database()),
            scratch.database(),
            scratch,
            wanted,
            ModelFingerprint.ofAll(models));
      }
      fill(scratch, location);
      return new Side(location, read(scratch.database()), scratch.database(), scratch, null, null);
    } catch (RuntimeException e) {
      scratch.close();
      throw e;
    }
  }

  private void fill(ScratchDatabase scratch, SchemaLocation location) {
    if (location instanceof SchemaLocation.ScriptAt script) {
      scratch.load(script(script.file()));
    } else if (location instanceof SchemaLocation.MigrationsAt migrations) {
      replay.accept(scratch, migrations.locations());
    } else if (location instanceof SchemaLocation.WithModel more) {
      fill(scratch, more.before());
      ModelTableScript.add(scratch, read(scratch.database()), more, this::empty);
    }
  }

  /** Null for what is not made of models. */
  private static @Nullable List<FoundModel> models(SchemaLocation location) {
    if (location instanceof SchemaLocation.ModelsAt there) {
      return ModelClassPath.read(there.classPath());
    }
    return location instanceof SchemaLocation.ModelsOf given
        ? given.models().stream().map(model -> new FoundModel(model, given.described())).toList()
        : null;
  }

  /** A scratch database with nothing in it. */
  ScratchDatabase empty() {
    return scratchDatabases.create();
  }

  /** What a database holds now, jmigrate's own tables left out. */
  Schema read(Database database) {
    try (Connection connection = database.open(Duration.ZERO)) {
      return database.dialect().inspector().read(connection, ours(historyTable));
    } catch (SQLException e) {
      throw failed(database.dialect(), "The schema of " + database.target() + " cannot be read", e);
    }
  }

  static Predicate<ObjectName> ours(String historyTable) {
    String history = historyTable.toLowerCase(Locale.ROOT);
    return name -> {
      String table = name.name().toLowerCase(Locale.ROOT);
      return table.equals(history)
          || table.equals(HistoryTable.ofSeeders(history))
          || table.equals(history + "_lock")
          || table.equals("jmigrate_lock");
    };
  }

  static JmigrateException failed(Dialect dialect, String what, SQLException e) {
    return new JmigrateException(
        ErrorCode.DATABASE_ERROR, what + ": " + dialect.errors().read(e, "").message(), e);
  }

  static Script script(Path file) {
    if (!Files.isRegularFile(file)) {
      throw new JmigrateException(
          ErrorCode.FILE_UNREADABLE, "There is no file " + file + " to read a schema from.");
    }
    return new Script(
        new ScriptFile() {
          @Override
          public String path() {
            return file.toString();
          }

          @Override
          public InputStream open() throws IOException {
            return Files.newInputStream(file);
          }
        },
        Script.Section.WHOLE);
  }
}
