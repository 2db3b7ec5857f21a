package io.jmigrate.sum;

import io.jmigrate.dialect.Dialects;
import io.jmigrate.error.ErrorCode;
import io.jmigrate.error.JmigrateException;
import io.jmigrate.migration.FolderSource;
import io.jmigrate.migration.MigrationScripts;
import io.jmigrate.migration.ScriptFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Writes the {@code jmigrate.sum} of folders, and tells when one is stale. */
public final class SumFiles {
  private final Dialects dialects;

  /** {@code dialects} give the rules by which scripts are split. */
  public SumFiles(Dialects dialects) {
    this.dialects = dialects;
  }

  /** Whether a folder has one. */
  public static boolean exists(String folder) {
    return Files.exists(Path.of(folder, SumFile.NAME));
  }

  /** Whether there is one among files. */
  public static boolean anyAmong(List<ScriptFile> files) {
    return files.stream().anyMatch(SumFiles::isSum);
  }

  private static boolean isSum(ScriptFile file) {
    return file.path().endsWith("/" + SumFile.NAME);
  }

  /**
   * Writes the file of a folder as its migrations are.
   *
   * @param product by whose rules scripts are split where the file does not say it yet; null for H2
   * @return how many migrations it is about
   * @throws JmigrateException (FILE_UNREADABLE) when a file cannot be read or written
   */
  public int write(String folder, @Nullable String product) {
    Path file = Path.of(folder, SumFile.NAME);
    List<MigrationScripts> migrations = migrations(new FolderSource(List.of(folder)).files());
    try {
      String there = Files.exists(file) ? Files.readString(file) : "";
      String known = SumFile.productIn(there);
      String chosen = known != null ? known : product != null ? product : "h2";
      String text = SumFile.of(chosen, migrations, new ContentChecksum(dialects, chosen)).text();
      if (!text.equals(there)) {
        Files.writeString(file, text);
      }
      return migrations.size();
    } catch (IOException e) {
      throw new JmigrateException(ErrorCode.FILE_UNREADABLE, "Cannot write " + file + ": " + e, e);
    }
  }

  /** The product by whose rules a folder's file was written; null where there is none. */
  public static @Nullable String product(String folder) {
    Path file = Path.of(folder, SumFile.NAME);
    try {
      return Files.exists(file) ? SumFile.productIn(Files.readString(file)) : null;
    } catch (IOException e) {
      throw unreadable(file.toString(), e);
    }
  }

  /**
   * The first difference of each {@code jmigrate.sum} among {@code files} that is stale.
   *
   * @param opened the migrations whose files are read; of others the names count
   */
  public List<SumDifference> differences(
      List<ScriptFile> files, Predicate<? super MigrationScripts> opened) {
    List<SumDifference> differences = new ArrayList<>();
    for (ScriptFile file : files) {
      if (isSum(file)) {
        String folder = file.path().substring(0, file.path().length() - SumFile.NAME.length());
        List<MigrationScripts> migrations =
            migrations(files.stream().filter(one -> one.path().startsWith(folder)).toList());
        SumDifference first =
            new SumComparison(file.path(), migrations).first(text(file), dialects, opened);
        if (first != null) {
          differences.add(first);
        }
      }
    }
    return differences;
  }

  private List<MigrationScripts> migrations(List<ScriptFile> files) {
    return MigrationScripts.of(files, dialects.fileNames());
  }

  private static String text(ScriptFile file) {
    try (InputStream in = file.open()) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw unreadable(file.path(), e);
    }
  }

  static JmigrateException unreadable(String path, IOException cause) {
    return new JmigrateException(
        ErrorCode.FILE_UNREADABLE, "Cannot read " + path + ": " + cause.getMessage(), cause);
  }
}
