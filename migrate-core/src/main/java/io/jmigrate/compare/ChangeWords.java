package io.jmigrate.compare;

import io.jmigrate.change.ChangedProperty;
import io.jmigrate.change.ObjectChange;
import io.jmigrate.change.SchemaChange;
import io.jmigrate.change.TableChange;
import io.jmigrate.schema.Column;
import io.jmigrate.schema.Constraint;
import io.jmigrate.schema.Grant;
import io.jmigrate.schema.Privileges;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Says in a line what a change does, for people: {@code + column shop.users.email varchar(80)}. The
 * first sign tells additions, drops and changes apart.
 */
public final class ChangeWords implements SchemaChange.Visitor<String> {
  private static final ChangeWords WORDS = new ChangeWords();

  /** Properties whose values tell which one they are of. */
  private static final Set<String> SAYS_ENOUGH = Set.of("type", "nullability");

  private ChangeWords() {}

  /** A line each; what is dropped and added under one name is one change. */
  public static List<String> of(List<SchemaChange> changes) {
    List<String> lines = new ArrayList<>();
    for (SchemaChange change : changes) {
      String line = change.accept(WORDS);
      String before = "- " + line.substring(2);
      if (line.startsWith("+ ") && lines.contains(before)) {
        lines.set(lines.indexOf(before), "~ " + line.substring(2));
      } else {
        lines.add(line);
      }
    }
    return lines;
  }

  @Override
  public String createNamespace(ObjectChange.CreateNamespace change) {
    return "+ schema " + change.namespace().name();
  }

  @Override
  public String dropNamespace(ObjectChange.DropNamespace change) {
    return "- schema " + change.namespace().name();
  }

  @Override
  public String alterNamespace(ObjectChange.AlterNamespace change) {
    return "~ schema " + change.before().name() + ": comment";
  }

  @Override
  public String createEnum(ObjectChange.CreateEnum change) {
    return "+ enum " + change.type().name() + " " + change.type().labels();
  }

  @Override
  public String dropEnum(ObjectChange.DropEnum change) {
    return "- enum " + change.type().name();
  }

  @Override
  public String alterEnum(ObjectChange.AlterEnum change) {
    return "~ enum "
        + change.before().name()
        + ": "
        + change.before().labels()
        + " → "
        + change.after().labels();
  }

  @Override
  public String createDomain(ObjectChange.CreateDomain change) {
    return "+ domain " + change.domain().name() + " " + change.domain().type().sql();
  }

  @Override
  public String dropDomain(ObjectChange.DropDomain change) {
    return "- domain " + change.domain().name();
  }

  @Override
  public String alterDomain(ObjectChange.AlterDomain change) {
    return "~ domain " + change.before().name();
  }

  @Override
  public String createSequence(ObjectChange.CreateSequence change) {
    return "+ sequence " + change.sequence().name();
  }

  @Override
  public String dropSequence(ObjectChange.DropSequence change) {
    return "- sequence " + change.sequence().name();
  }

  @Override
  public String alterSequence(ObjectChange.AlterSequence change) {
    return "~ sequence " + change.before().name();
  }

  @Override
  public String renameSequence(ObjectChange.RenameSequence change) {
    return "~ sequence " + change.before() + " is renamed to " + change.after();
  }

  @Override
  public String createScripted(ObjectChange.CreateScripted change) {
    return "+ " + change.object();
  }

  @Override
  public String dropScripted(ObjectChange.DropScripted change) {
    return "- " + change.object();
  }

  @Override
  public String alterScripted(ObjectChange.AlterScripted change) {
    return "~ " + change.after();
  }

  @Override
  public String alterPrivileges(ObjectChange.AlterPrivileges change) {
    Privileges after = change.after();
    List<String> words = new ArrayList<>();
    change.before().granted(after).forEach(grant -> words.add("+ " + grant));
    for (Grant grant : change.before().revoked(after)) {
      boolean stays = after.given().stream().anyMatch(grant::isLike);
      words.add("- " + (stays ? "grant option of " : "") + grant.spoken("from"));
    }
    return "~ " + change.after() + ": " + String.join(", ", words);
  }

  @Override
  public String createTable(ObjectChange.CreateTable change) {
    int columns = change.table().columns().size();
    return "+ table " + change.table().name() + " (" + columns + count(columns, " column") + ")";
  }

  @Override
  public String dropTable(ObjectChange.DropTable change) {
    return "- table " + change.table().name();
  }

  @Override
  public String renameTable(ObjectChange.RenameTable change) {
    return "~ table " + change.before() + " is renamed to " + change.after();
  }

  @Override
  public String alterTable(TableChange.AlterTable change) {
    return "~ table "
        + change.table()
        + ": "
        + String.join(", ", words(ChangedProperty.of(change.before(), change.after())));
  }

  @Override
  public String addColumn(TableChange.AddColumn change) {
    Column column = change.column();
    return "+ column "
        + change.table()
        + "."
        + column.name()
        + " "
        + column.type().sql()
        + (column.nullable() ? "" : " not null")
        + (column.defaultExpression() == null ? "" : " default " + column.defaultExpression());
  }

  @Override
  public String dropColumn(TableChange.DropColumn change) {
    return "- column " + change.table() + "." + change.column().name();
  }

  @Override
  public String alterColumn(TableChange.AlterColumn change) {
    List<String> what = words(ChangedProperty.of(change.before(), change.after()));
    if (change.reached() != null) {
      String previous = change.reached().after();
      what.add(previous == null ? "moves to the front" : "moves behind " + previous);
    }
    return "~ column "
        + change.table()
        + "."
        + change.after().name()
        + ": "
        + String.join(", ", what);
  }

  @Override
  public String renameColumn(TableChange.RenameColumn change) {
    return "~ column "
        + change.table()
        + "."
        + change.before()
        + " is renamed to "
        + change.after();
  }

  @Override
  public String addConstraint(TableChange.AddConstraint change) {
    return "+ " + constraint(change.constraint()) + " on " + change.table();
  }

  @Override
  public String dropConstraint(TableChange.DropConstraint change) {
    return "- " + constraint(change.constraint()) + " on " + change.table();
  }

  @Override
  public String alterConstraint(TableChange.AlterConstraint change) {
    return "~ "
        + constraint(change.before())
        + " on "
        + change.table()
        + renamed(change.before().name(), change.after().name());
  }

  @Override
  public String createIndex(TableChange.CreateIndex change) {
    return "+ index " + change.index().name() + " on " + change.table();
  }

  @Override
  public String dropIndex(TableChange.DropIndex change) {
    return "- index " + change.index().name() + " on " + change.table();
  }

  @Override
  public String alterIndex(TableChange.AlterIndex change) {
    return "~ index "
        + change.before().name()
        + " on "
        + change.table()
        + renamed(change.before().name(), change.after().name());
  }

  private static String renamed(String before, String after) {
    return before.equals(after) ? "" : " is renamed to " + after;
  }

  private static List<String> words(List<ChangedProperty> properties) {
    List<String> words = new ArrayList<>();
    for (ChangedProperty property : properties) {
      words.add(
          (SAYS_ENOUGH.contains(property.name()) ? "" : property.name() + " ")
              + shown(property.before())
              + " → "
              + shown(property.after()));
    }
    return words;
  }

  private static String shown(@Nullable String value) {
    return value == null ? "none" : value;
  }

  private static String count(int number, String noun) {
    return number == 1 ? noun : noun + "s";
  }

  private static String constraint(Constraint constraint) {
    return constraint.kind() + " " + constraint.name();
  }
}
