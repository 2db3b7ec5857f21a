package io.jmigrate.adopt;

import io.jmigrate.error.ErrorCode;
import io.jmigrate.error.JmigrateException;
import io.jmigrate.migration.MigrationSource;
import io.jmigrate.migration.ScriptFile;
import io.jmigrate.sql.Utf8Reader;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Writes the files of another tool anew as migrations, up and down apart, into a folder of their
 * own. The SQL itself stays as it is, byte for byte; only the tool's own lines are left out.
 */
public final class Conversion {
  private static final Pattern VERSIONED = Pattern.compile("\\d+.*\\.sql");
  private static final Pattern IN_GO = Pattern.compile("\\d+_.*(?<!_test)\\.go");

  private final ForeignTool tool;
  private final Converted made = new Converted();

  /**
   * What a conversion wrote.
   *
   * @param files in the order of the migrations
   * @param notes what the user must know: files left out, features that have no counterpart
   */
  public record Result(List<Path> files, List<String> notes) {
    public Result {
      files = List.copyOf(files);
      notes = List.copyOf(notes);
    }
  }

  /**
   * For one conversion.
   *
   * @throws JmigrateException (INVALID_CONFIGURATION) for a tool whose files need none, or cannot
   *     be read
   */
  public Conversion(ForeignTool tool) {
    this.tool = tool;
    converter();
  }

  /**
   * Converts all files of {@code source}; writes all or nothing, and nothing over an existing file.
   *
   * @throws JmigrateException (INVALID_MIGRATIONS, REFUSED) with everything that is in the way
   */
  public Result into(Path folder, MigrationSource source) {
    Converter converter = converter();
    List<ScriptFile> files = new ArrayList<>(source.files());
    files.sort(Comparator.comparing(ScriptFile::path));
    for (ScriptFile file : files) {
      take(file, converter);
    }
    converter.finish(made);
    if (!made.problems().isEmpty()) {
      throw new JmigrateException(
          ErrorCode.INVALID_MIGRATIONS,
          String.join("\n", made.problems()) + "\n  Nothing was written.");
    }
    return new Result(write(folder), made.notes());
  }

  private Converter converter() {
    return switch (tool) {
      case GOOSE -> new GooseConverter();
      case MYBATIS -> new MybatisConverter();
      case LIQUIBASE -> new LiquibaseConverter();
      case FLYWAY, GOLANG_MIGRATE, DBMATE ->
          throw unusable(
              "jmigrate runs "
                  + tool.title()
                  + "'s files as they are; there is nothing to convert.");
      case SEQUELIZE, UMZUG -> throw unusable(tool.missingAdvice());
    };
  }

  private static JmigrateException unusable(String message) {
    return new JmigrateException(ErrorCode.INVALID_CONFIGURATION, "--convert: " + message);
  }

  private void take(ScriptFile file, Converter converter) {
    String name = file.path().substring(file.path().lastIndexOf('/') + 1);
    boolean named = tool == ForeignTool.LIQUIBASE || VERSIONED.matcher(name).matches();
    if (name.endsWith(".sql") && named) {
      converter.take(new ForeignFile(file.path(), text(file)), made);
    } else if (tool == ForeignTool.GOOSE && IN_GO.matcher(name).matches()) {
      made.note(file.path() + ": is written in Go. Write what it does as SQL, in the new folder.");
    } else {
      made.note(file.path() + ": is no migration; left out.");
    }
  }

  private static String text(ScriptFile file) {
    StringWriter text = new StringWriter();
    try (Utf8Reader reader = new Utf8Reader(file.path(), file.open())) {
      reader.transferTo(text);
    } catch (IOException e) {
      throw unreadable(file.path(), e);
    }
    return text.toString();
  }

  private List<Path> write(Path folder) {
    List<Path> there =
        made.files().keySet().stream().map(folder::resolve).filter(Files::exists).toList();
    if (!there.isEmpty()) {
      throw new JmigrateException(
          ErrorCode.REFUSED,
          there.get(0)
              + (there.size() == 1 ? " is" : " and " + (there.size() - 1) + " more are")
              + " there already. Nothing was written; name another folder.");
    }
    List<Path> written = new ArrayList<>();
    try {
      Files.createDirectories(folder);
      for (Map.Entry<String, String> file : made.files().entrySet()) {
        written.add(
            Files.writeString(
                folder.resolve(file.getKey()), file.getValue(), StandardOpenOption.CREATE_NEW));
      }
    } catch (IOException e) {
      throw unreadable(folder.toString(), e);
    }
    return written;
  }

  private static JmigrateException unreadable(String path, IOException e) {
    return new JmigrateException(
        ErrorCode.FILE_UNREADABLE, path + " cannot be read or written: " + e.getMessage(), e);
  }
}
