package io.jmigrate.compare;

import io.jmigrate.connection.Target;
import io.jmigrate.model.ModelFragment;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where a schema is kept. Only a live one needs no scratch database to be read. */
public sealed interface SchemaLocation {
  /** For people, without secrets. */
  String described();

  /** A database as it is now. */
  record Live(Target target) implements SchemaLocation {
    @Override
    public String described() {
      return target.toString();
    }
  }

  /** A script that makes a schema in an empty database. */
  record ScriptAt(Path file) implements SchemaLocation {
    @Override
    public String described() {
      return file.toString();
    }
  }

  /**
   * What all migrations make together of an empty database.
   *
   * @param locations folders and {@code classpath:…}
   */
  record MigrationsAt(List<String> locations) implements SchemaLocation {
    public MigrationsAt {
      locations = List.copyOf(locations);
    }

    /** Those of one place. */
    public MigrationsAt(String location) {
      this(List.of(location));
    }

    @Override
    public String described() {
      return "the migrations in " + String.join(", ", locations);
    }
  }

  /**
   * What these models ask for.
   *
   * @param described for people
   */
  record ModelsOf(String described, List<ModelFragment> models) implements SchemaLocation {
    public ModelsOf {
      models = List.copyOf(models);
    }
  }

  /**
   * What the models on a class path ask for. Their classes are not loaded.
   *
   * @param classPath folders and jars
   */
  record ModelsAt(List<Path> classPath) implements SchemaLocation {
    public ModelsAt {
      classPath = List.copyOf(classPath);
    }

    /**
     * Reads a class path as a command line has it.
     *
     * @param text folders and jars with the system's path separator between them
     * @param directory that relative ones are meant from
     */
    public static ModelsAt of(String text, Path directory) {
      return new ModelsAt(
          Stream.of(text.split(File.pathSeparator, -1))
              .filter(entry -> !entry.isBlank())
              .map(directory::resolve)
              .toList());
    }

    @Override
    public String described() {
      return "the models in "
          + classPath.stream().map(Path::toString).collect(Collectors.joining(", "));
    }
  }

  /**
   * What another location holds, and the table of one model more.
   *
   * @param before migrations, or a new database
   * @param others the models that it refers to; only their keys count, as {@code before} has their
   *     tables
   */
  record WithModel(SchemaLocation before, ModelFragment model, List<ModelFragment> others)
      implements SchemaLocation {
    public WithModel {
      others = List.copyOf(others);
    }

    @Override
    public String described() {
      return before.described() + " with " + model.model();
    }
  }

  /** A database that nobody has used yet. */
  record NewDatabase() implements SchemaLocation {
    @Override
    public String described() {
      return "a new database";
    }
  }
}
