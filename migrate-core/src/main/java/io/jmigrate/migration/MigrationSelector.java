package io.jmigrate.migration;

import io.jmigrate.error.ErrorCode;
import io.jmigrate.error.JmigrateException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds the migration a user means: by version, name, description, file name or path, or an
 * unambiguous beginning of version, name or description. What is typed exactly wins over what only
 * begins so; nothing is ever guessed.
 */
public final class MigrationSelector {
  private static final int SHOWN = 10;

  private final List<NamedMigration> migrations;
  private final DatabaseNames databases;
  private final StepKind kind;

  /**
   * Selects among {@code migrations}; of two with one key, such as a file and its row in the
   * history, the first counts.
   */
  public MigrationSelector(Collection<NamedMigration> migrations, DatabaseNames databases) {
    this(migrations, databases, StepKind.MIGRATION);
  }

  /** The same for what may be called otherwise in messages. */
  public MigrationSelector(
      Collection<NamedMigration> migrations, DatabaseNames databases, StepKind kind) {
    this.kind = kind;
    Map<String, NamedMigration> byKey = new LinkedHashMap<>();
    migrations.forEach(migration -> byKey.putIfAbsent(migration.key(), migration));
    this.migrations = List.copyOf(byKey.values());
    this.databases = databases;
  }

  /**
   * The one migration that {@code typed} names.
   *
   * @throws JmigrateException (UNKNOWN_MIGRATION) when there is none, or more than one
   */
  public NamedMigration find(String typed) {
    MigrationFileName file = fileName(typed.strip());
    String wanted = file == null ? withoutFolder(typed.strip()) : file.name();
    if (wanted.isEmpty()) {
      throw unknown("No " + kind.noun() + " was named: the name is empty.");
    }
    Version version = version(wanted);
    // Elsewhere "0" stands for "before the first": it must not become 0001_create_users.
    boolean zero = version != null && version.equals(Version.parse("0"));
    Stream<Predicate<NamedMigration>> rules =
        Stream.of(
            m -> m.name().equals(wanted) || m.key().equals(wanted),
            m -> version != null && version.equals(m.version()),
            m -> m.description().equals(wanted),
            m -> sameButForZeros(m, wanted),
            m -> m.name().equalsIgnoreCase(wanted) || m.description().equalsIgnoreCase(wanted),
            m -> !zero && (m.name().startsWith(wanted) || m.key().startsWith(wanted)),
            m -> m.description().startsWith(wanted));
    return rules
        .map(rule -> migrations.stream().filter(rule).toList())
        .filter(found -> !found.isEmpty())
        .findFirst()
        .map(found -> only(typed, found))
        .orElseThrow(() -> unknown(new UnknownMigration(migrations, kind).message(typed, wanted)));
  }

  private @Nullable MigrationFileName fileName(String typed) {
    return typed.endsWith(".sql")
        ? new FileNameReader(databases.known(), problem -> {}).read(typed.replace('\\', '/'))
        : null;
  }

  /** {@code 7}, {@code 007}, {@code V7}. */
  private static @Nullable Version version(String wanted) {
    String number = wanted.startsWith("V") || wanted.startsWith("U") ? wanted.substring(1) : wanted;
    return Version.isVersion(number) ? Version.parse(number) : null;
  }

  /** {@code 1_x} for {@code 0001_x}, {@code U1__x} for {@code V1__x}. */
  private static boolean sameButForZeros(NamedMigration migration, String wanted) {
    MigrationFileName parsed = NamedMigration.parse(wanted);
    return parsed != null
        && parsed.version() != null
        && parsed.version().equals(migration.version())
        && parsed.description().equals(migration.description());
  }

  /** A file of rows is found by its path, too. */
  private static String withoutFolder(String typed) {
    return typed.replaceFirst("(?:.*[/\\\\])?([^/\\\\]+)\\.(csv|json|ndjson|jsonl)$", "$1");
  }

  private NamedMigration only(String typed, List<NamedMigration> found) {
    if (found.size() == 1) {
      return found.get(0);
    }
    String names =
        found.stream().limit(SHOWN).map(m -> "\n  " + m.name()).collect(Collectors.joining());
    String more = found.size() > SHOWN ? "\n  and " + (found.size() - SHOWN) + " more" : "";
    throw unknown(
        "\""
            + typed
            + "\" could be any of "
            + found.size()
            + " "
            + kind.noun()
            + "s:"
            + names
            + more);
  }

  private static JmigrateException unknown(String message) {
    return new JmigrateException(ErrorCode.UNKNOWN_MIGRATION, message);
  }
}
