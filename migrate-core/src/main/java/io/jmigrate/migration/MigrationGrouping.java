package io.jmigrate.migration;

import io.jmigrate.migration.MigrationFileName.Part;
import io.jmigrate.migration.Script.Section;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Puts the files of one version together and finds the clashes among them. */
final class MigrationGrouping {
  private static final Comparator<Migration> ORDER =
      Comparator.comparing(Migration::version, Comparator.nullsLast(Comparator.naturalOrder()))
          .thenComparing(Migration::repeatable)
          .thenComparing(Migration::description);

  private static final String CONFIG = ".sql.conf";

  private final DatabaseNames databases;
  private final List<String> problems = new ArrayList<>();
  private final FileNameReader names;
  private final Map<Object, Group> groups = new HashMap<>();
  private final Placeholders placeholders;

  /** By the path of the script they are about. */
  private final Map<String, ScriptFile> configs = new HashMap<>();

  MigrationGrouping(DatabaseNames databases, Placeholders placeholders) {
    this.databases = databases;
    this.placeholders = placeholders;
    this.names = new FileNameReader(databases.known(), problems::add);
  }

  void add(ScriptFile file) {
    if (file.path().endsWith(CONFIG) && takeConfig(file)) {
      return;
    }
    MigrationFileName name = file instanceof DataFile data ? name(data) : names.read(file.path());
    if (name == null) {
      return;
    }
    Object key = name.version() == null ? name.description() : name.version();
    if (file instanceof DataFile && name.version() == null) {
      key = new Table(name.description());
    }
    Group group = groups.computeIfAbsent(key, k -> new Group());
    ScriptFile named =
        file instanceof DataFile data
            ? new DataFile(data.file(), data.format(), name.description())
            : file;
    Found found = new Found(name, named);
    Found other = (name.part() == Part.DOWN ? group.downs : group.ups).add(found);
    if (other != null) {
      group.clashing = true;
      problems.add(clash(other, found));
    }
  }

  MigrationSet finish() {
    List<Migration> migrations = new ArrayList<>();
    List<String> elsewhere = new ArrayList<>();
    for (Group group : groups.values()) {
      if (group.clashing) {
        continue;
      }
      if (group.ups.files.isEmpty()) {
        group.downs.files.forEach(down -> problems.add(orphan(down)));
        continue;
      }
      Migration migration = migration(group);
      if (migration == null) {
        elsewhere.add(group.ups.files.get(0).name.name());
      } else {
        migrations.add(migration);
      }
    }
    if (!configs.isEmpty()) {
      reportStrayConfigs();
    }
    if (!problems.isEmpty()) {
      Collections.sort(problems);
      throw new InvalidMigrationsException(problems);
    }
    migrations.sort(ORDER);
    Collections.sort(elsewhere);
    return new MigrationSet(migrations, elsewhere);
  }

  /** Whether it is one of Flyway's, about a migration with Flyway's name. */
  private boolean takeConfig(ScriptFile file) {
    String script = file.path().substring(0, file.path().length() - ".conf".length());
    MigrationFileName name = new FileNameReader(databases.known(), problem -> {}).read(script);
    boolean flyway = name != null && Placeholders.flyway(name.name());
    if (flyway) {
      configs.put(script, file);
    }
    return flyway;
  }

  private void reportStrayConfigs() {
    Set<String> scripts = new HashSet<>();
    for (Group group : groups.values()) {
      group.ups.files.forEach(found -> scripts.add(found.file.path()));
      group.downs.files.forEach(found -> scripts.add(found.file.path()));
    }
    for (Map.Entry<String, ScriptFile> config : configs.entrySet()) {
      if (!scripts.contains(config.getKey())) {
        problems.add(config.getValue().path() + " is about a script that is not there. Delete it.");
      }
    }
  }

  private Script script(Found found, Section section) {
    ScriptOptions options =
        new ScriptOptions(placeholders.forName(found.name.name()), Directives.NONE);
    ScriptFile config = configs.get(found.file.path());
    return new Script(
        found.file,
        section,
        config == null ? options : ScriptConfig.read(config, options, problems::add));
  }

  private @Nullable Migration migration(Group group) {
    Found up = preferred(group.ups);
    if (up == null) {
      return null;
    }
    Found separate = preferred(group.downs);
    boolean sections = separate == null && up.name.part() == Part.BOTH;
    Script down =
        sections
            ? script(up, Section.DOWN)
            : separate == null ? null : script(separate, Section.WHOLE);
    return new Migration(
        up.name.version(),
        up.name.description(),
        up.name.name(),
        script(up, sections ? Section.UP : Section.WHOLE),
        down);
  }

  private @Nullable Found preferred(Side side) {
    for (String database : databases.accepted()) {
      Found found = side.of(database);
      if (found != null) {
        return found;
      }
    }
    return side.of(null);
  }

  private static String clash(Found one, Found two) {
    String both =
        Stream.of(one.file.path(), two.file.path()).sorted().collect(Collectors.joining(" and "));
    if (one.name.version() == null && one.file instanceof DataFile) {
      return both
          + " both hold the rows of "
          + one.name.description()
          + ". Keep one of them, or give each a version: 1_"
          + one.name.description()
          + ", 2_"
          + one.name.description()
          + ".";
    }
    if (one.name.version() == null) {
      return both + " are one repeatable migration. Rename or delete one of them.";
    }
    if (one.name.part() == Part.DOWN) {
      return both + " both undo version " + one.name.version() + ". Keep one of them.";
    }
    if (one.name.description().equals(two.name.description())) {
      return both + " are one migration written twice. Keep one form of it.";
    }
    if (endsIn(one, two, "up", "down") || endsIn(two, one, "up", "down")) {
      return both
          + " have one version. If one undoes the other, their names must end in .up.sql and"
          + " .down.sql, with dots.";
    }
    return both
        + " have one version, "
        + one.name.version()
        + ". Give the newer of them, with its down, a version of its own.";
  }

  private static boolean endsIn(Found one, Found two, String first, String second) {
    return one.name.name().toLowerCase(Locale.ROOT).endsWith(first)
        && two.name.name().toLowerCase(Locale.ROOT).endsWith(second);
  }

  private static String orphan(Found down) {
    return down.file.path()
        + " undoes "
        + (down.name.version() == null
            ? "the repeatable migration " + down.name.description()
            : "version " + down.name.version())
        + ", but there is no such migration. Add its up, correct the name, or delete it.";
  }

  /** {@code 20260101120000_users.csv}, {@code users.csv}, {@code users.mysql.csv}. */
  private @Nullable MigrationFileName name(DataFile file) {
    String stem = file.stem();
    String last = stem.substring(stem.lastIndexOf('.') + 1);
    String database =
        last.length() < stem.length() && databases.known().contains(last) ? last : null;
    String plain =
        database == null ? stem : stem.substring(0, stem.length() - database.length() - 1);
    MigrationFileName read = FileNameReader.identify(plain, database, Part.UP);
    if (read == null || read.version() == null) {
      return new MigrationFileName(null, plain, plain, database, Part.UP);
    }
    if (read.description().isEmpty()) {
      problems.add(
          file.path()
              + " names no table. Rename it to "
              + plain
              + "_<table>"
              + file.format().extension()
              + ".");
      return null;
    }
    return read;
  }

  /** The identity of rows without version. */
  private record Table(String name) {}

  private record Found(MigrationFileName name, ScriptFile file) {}

  private static final class Group {
    final Side ups = new Side();
    final Side downs = new Side();
    boolean clashing;
  }

  /** The files for one direction: seldom more than one, hence no map. */
  private static final class Side {
    final List<Found> files = new ArrayList<>(1);

    /** The file that was there for the same database; null when there was none. */
    @Nullable Found add(Found found) {
      Found other = of(found.name.database());
      files.add(found);
      return other;
    }

    @Nullable Found of(@Nullable String database) {
      for (Found found : files) {
        if (Objects.equals(found.name.database(), database)) {
          return found;
        }
      }
      return null;
    }
  }
}
