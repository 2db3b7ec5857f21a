package io.jmigrate.migration;

import io.jmigrate.migration.MigrationFileName.Part;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * All files of one migration, for whatever database, as far as their names tell. Unlike a {@link
 * MigrationSet}, these are told apart by version and description, so that a folder whose names
 * clash can be looked at, too.
 *
 * @param version null for a repeatable migration
 * @param name what to print, as {@link Migration#name}
 * @param scripts in an order that does not depend on how the folder was listed
 */
public record MigrationScripts(
    @Nullable Version version, String description, String name, List<Content> scripts) {
  private static final Comparator<MigrationScripts> ORDER =
      Comparator.comparing(
              MigrationScripts::version, Comparator.nullsLast(Comparator.naturalOrder()))
          .thenComparing(MigrationScripts::description);

  /** The order of {@link #scripts}. */
  private static final Comparator<Content> SCRIPTS =
      Comparator.comparing(Content::role).thenComparing(content -> content.script().file().path());

  public MigrationScripts {
    scripts = List.copyOf(scripts);
  }

  /**
   * A script that a migration may have.
   *
   * @param database the word that marks its file; null where it is for all
   * @param up whether it is the up; a down that is a section of a file need not be there
   */
  public record Content(@Nullable String database, boolean up, Script script) {
    /** What it is to the migration: {@code up}, {@code mysql.down}. */
    public String role() {
      return (database == null ? "" : database + ".") + (up ? "up" : "down");
    }
  }

  /** As {@link Migration#key}. */
  public String key() {
    return version == null ? "R__" + description : version.toString();
  }

  /**
   * Puts files together that have one version and description; passes over all that are no
   * migration's.
   *
   * @param databases every name that a per-database file may carry
   * @return by version, then the repeatable ones by description
   */
  public static List<MigrationScripts> of(List<ScriptFile> files, Set<String> databases) {
    FileNameReader reader = new FileNameReader(databases, problem -> {});
    Map<List<Object>, List<Content>> scripts = new LinkedHashMap<>();
    Map<List<Object>, MigrationFileName> names = new LinkedHashMap<>();
    for (ScriptFile file : files) {
      MigrationFileName name = reader.read(file.path());
      if (name != null) {
        List<Object> identity =
            List.of(name.version() == null ? "" : name.version(), name.description());
        if (name.part() != Part.DOWN) {
          names.put(identity, name);
        } else {
          names.putIfAbsent(identity, name);
        }
        List<Content> found = scripts.computeIfAbsent(identity, key -> new ArrayList<>());
        if (name.part() != Part.DOWN) {
          found.add(new Content(name.database(), true, up(file, name)));
        }
        if (name.part() != Part.UP) {
          found.add(new Content(name.database(), false, down(file, name)));
        }
      }
    }
    List<MigrationScripts> all = new ArrayList<>();
    names.forEach(
        (identity, name) -> {
          List<Content> found = new ArrayList<>(scripts.getOrDefault(identity, List.of()));
          found.sort(SCRIPTS);
          all.add(new MigrationScripts(name.version(), name.description(), name.name(), found));
        });
    all.sort(ORDER);
    return all;
  }

  private static Script up(ScriptFile file, MigrationFileName name) {
    return new Script(file, name.part() == Part.BOTH ? Script.Section.UP : Script.Section.WHOLE);
  }

  private static Script down(ScriptFile file, MigrationFileName name) {
    return new Script(file, name.part() == Part.BOTH ? Script.Section.DOWN : Script.Section.WHOLE);
  }
}
