package io.jmigrate.run;

import io.jmigrate.change.ChangedProperty;
import io.jmigrate.change.ObjectChange;
import io.jmigrate.change.SchemaChange;
import io.jmigrate.change.TableChange;
import io.jmigrate.dialect.CatalogDifference;
import io.jmigrate.dialect.CatalogDifference.Kind;
import io.jmigrate.schema.Constraint;
import io.jmigrate.schema.Index;
import io.jmigrate.schema.ObjectName;
import io.jmigrate.schema.Privileges;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Says of the changes between two schemas what is missing, left over or otherwise in the second.
 * Immutable.
 */
final class SchemaDifferences implements SchemaChange.Visitor<List<CatalogDifference>> {
  private final String ownSchema;

  /** Leaves out {@code ownSchema} before names. */
  SchemaDifferences(String ownSchema) {
    this.ownSchema = ownSchema;
  }

  /** What lies between two schemas, as far as both can represent it. */
  List<CatalogDifference> of(List<SchemaChange> changes) {
    List<CatalogDifference> found = new ArrayList<>();
    for (SchemaChange change : changes) {
      for (CatalogDifference difference : change.accept(this)) {
        int dropped = found.indexOf(difference.as(Kind.MISSING));
        if (difference.kind() == Kind.LEFT_OVER && dropped >= 0) {
          found.set(dropped, difference.as(Kind.CHANGED));
        } else {
          found.add(difference);
        }
      }
    }
    return found;
  }

  /** The name for people. */
  String shown(ObjectName name) {
    return name.schema().equalsIgnoreCase(ownSchema) ? name.name() : name.toString();
  }

  private static List<CatalogDifference> one(String object, @Nullable String part, Kind how) {
    return List.of(new CatalogDifference(object, part, how, null, null, null));
  }

  static List<CatalogDifference> changed(
      String object, @Nullable String part, List<ChangedProperty> properties) {
    return properties.stream()
        .map(
            changed ->
                new CatalogDifference(
                    object, part, Kind.CHANGED, changed.name(), changed.before(), changed.after()))
        .toList();
  }

  private List<CatalogDifference> object(String kind, ObjectName name, Kind how) {
    return one(kind + " " + shown(name), null, how);
  }

  private List<CatalogDifference> part(ObjectName table, String part, Kind how) {
    return one("table " + shown(table), part, how);
  }

  private List<CatalogDifference> renamed(
      ObjectName table, String part, String before, String after) {
    return before.equals(after)
        ? part(table, part, Kind.CHANGED)
        : changed(
            "table " + shown(table), part, List.of(new ChangedProperty("name", before, after)));
  }

  private static String named(Constraint constraint) {
    return constraint.kind() + " " + constraint.name();
  }

  private static String named(Index index) {
    return "index " + index.name();
  }

  @Override
  public List<CatalogDifference> createNamespace(ObjectChange.CreateNamespace change) {
    return one("schema " + change.namespace().name(), null, Kind.LEFT_OVER);
  }

  @Override
  public List<CatalogDifference> dropNamespace(ObjectChange.DropNamespace change) {
    return one("schema " + change.namespace().name(), null, Kind.MISSING);
  }

  @Override
  public List<CatalogDifference> alterNamespace(ObjectChange.AlterNamespace change) {
    return changed(
        "schema " + change.before().name(),
        null,
        List.of(
            new ChangedProperty("comment", change.before().comment(), change.after().comment())));
  }

  @Override
  public List<CatalogDifference> createEnum(ObjectChange.CreateEnum change) {
    return object("enum", change.type().name(), Kind.LEFT_OVER);
  }

  @Override
  public List<CatalogDifference> dropEnum(ObjectChange.DropEnum change) {
    return object("enum", change.type().name(), Kind.MISSING);
  }

  @Override
  public List<CatalogDifference> alterEnum(ObjectChange.AlterEnum change) {
    if (change.before().labels().equals(change.after().labels())) {
      return object("enum", change.before().name(), Kind.CHANGED);
    }
    String was = change.before().labels().toString();
    String now = change.after().labels().toString();
    return changed(
        "enum " + shown(change.before().name()),
        null,
        List.of(new ChangedProperty("labels", was, now)));
  }

  @Override
  public List<CatalogDifference> createDomain(ObjectChange.CreateDomain change) {
    return object("domain", change.domain().name(), Kind.LEFT_OVER);
  }

  @Override
  public List<CatalogDifference> dropDomain(ObjectChange.DropDomain change) {
    return object("domain", change.domain().name(), Kind.MISSING);
  }

  @Override
  public List<CatalogDifference> alterDomain(ObjectChange.AlterDomain change) {
    return object("domain", change.before().name(), Kind.CHANGED);
  }

  @Override
  public List<CatalogDifference> createSequence(ObjectChange.CreateSequence change) {
    return object("sequence", change.sequence().name(), Kind.LEFT_OVER);
  }

  @Override
  public List<CatalogDifference> dropSequence(ObjectChange.DropSequence change) {
    return object("sequence", change.sequence().name(), Kind.MISSING);
  }

  @Override
  public List<CatalogDifference> alterSequence(ObjectChange.AlterSequence change) {
    return object("sequence", change.before().name(), Kind.CHANGED);
  }

  @Override
  public List<CatalogDifference> renameSequence(ObjectChange.RenameSequence change) {
    return object("sequence", change.before(), Kind.CHANGED);
  }

  @Override
  public List<CatalogDifference> createScripted(ObjectChange.CreateScripted change) {
    return object(change.object().kind(), change.object().name(), Kind.LEFT_OVER);
  }

  @Override
  public List<CatalogDifference> dropScripted(ObjectChange.DropScripted change) {
    return object(change.object().kind(), change.object().name(), Kind.MISSING);
  }

  @Override
  public List<CatalogDifference> alterScripted(ObjectChange.AlterScripted change) {
    return object(change.after().kind(), change.after().name(), Kind.CHANGED);
  }

  @Override
  public List<CatalogDifference> alterPrivileges(ObjectChange.AlterPrivileges change) {
    Privileges now = change.after();
    String was = change.before().words();
    String words = now.words();
    return changed(
        now.isDefault() ? now.toString() : now.kind() + " " + shown(now.name()),
        null,
        List.of(
            new ChangedProperty(
                "privileges", was.isEmpty() ? null : was, words.isEmpty() ? null : words)));
  }

  @Override
  public List<CatalogDifference> createTable(ObjectChange.CreateTable change) {
    return object("table", change.table().name(), Kind.LEFT_OVER);
  }

  @Override
  public List<CatalogDifference> dropTable(ObjectChange.DropTable change) {
    return object("table", change.table().name(), Kind.MISSING);
  }

  @Override
  public List<CatalogDifference> renameTable(ObjectChange.RenameTable change) {
    return object("table", change.before(), Kind.CHANGED);
  }

  @Override
  public List<CatalogDifference> alterTable(TableChange.AlterTable change) {
    String table = "table " + shown(change.table());
    return changed(table, null, ChangedProperty.of(change.before(), change.after()));
  }

  @Override
  public List<CatalogDifference> addColumn(TableChange.AddColumn change) {
    return part(change.table(), "column " + change.column().name(), Kind.LEFT_OVER);
  }

  @Override
  public List<CatalogDifference> dropColumn(TableChange.DropColumn change) {
    return part(change.table(), "column " + change.column().name(), Kind.MISSING);
  }

  @Override
  public List<CatalogDifference> alterColumn(TableChange.AlterColumn change) {
    List<ChangedProperty> properties =
        new ArrayList<>(ChangedProperty.of(change.before(), change.after()));
    if (change.left() != null && change.reached() != null) {
      properties.add(
          new ChangedProperty(
              "previous column",
              change.left().after(),
              Objects.requireNonNullElse(change.reached().after(), "none")));
    }
    return changed("table " + shown(change.table()), "column " + change.after().name(), properties);
  }

  @Override
  public List<CatalogDifference> renameColumn(TableChange.RenameColumn change) {
    return renamed(change.table(), "column " + change.before(), change.before(), change.after());
  }

  @Override
  public List<CatalogDifference> addConstraint(TableChange.AddConstraint change) {
    return part(change.table(), named(change.constraint()), Kind.LEFT_OVER);
  }

  @Override
  public List<CatalogDifference> dropConstraint(TableChange.DropConstraint change) {
    return part(change.table(), named(change.constraint()), Kind.MISSING);
  }

  @Override
  public List<CatalogDifference> alterConstraint(TableChange.AlterConstraint change) {
    return renamed(
        change.table(), named(change.before()), change.before().name(), change.after().name());
  }

  @Override
  public List<CatalogDifference> createIndex(TableChange.CreateIndex change) {
    return part(change.table(), named(change.index()), Kind.LEFT_OVER);
  }

  @Override
  public List<CatalogDifference> dropIndex(TableChange.DropIndex change) {
    return part(change.table(), named(change.index()), Kind.MISSING);
  }

  @Override
  public List<CatalogDifference> alterIndex(TableChange.AlterIndex change) {
    return renamed(
        change.table(), named(change.before()), change.before().name(), change.after().name());
  }
}
