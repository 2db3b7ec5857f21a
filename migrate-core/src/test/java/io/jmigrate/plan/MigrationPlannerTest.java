package io.jmigrate.plan;

import static io.jmigrate.diff.Sketch.schema;
import static io.jmigrate.diff.Sketch.table;
import static org.assertj.core.api.Assertions.assertThat;

import io.jmigrate.change.ObjectChange;
import io.jmigrate.change.SchemaChange;
import io.jmigrate.change.TableChange;
import io.jmigrate.dialect.DdlStatement;
import io.jmigrate.dialect.SchemaDdl;
import io.jmigrate.diff.DiffRules;
import io.jmigrate.diff.RenamePolicy;
import io.jmigrate.diff.SchemaDiff;
import io.jmigrate.diff.SchemaDiffer;
import io.jmigrate.schema.ObjectName;
import io.jmigrate.schema.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MigrationPlannerTest {
  private static final DiffRules RULES = new DiffRules(false, true, true, name -> false, Set.of());

  /** Writes what a change is instead of how a database says it. */
  private static final SchemaDdl WORDS =
      new SchemaDdl() {
        @Override
        public boolean mergesTableChanges() {
          return false;
        }

        @Override
        public List<SchemaChange> complete(
            List<SchemaChange> changes, Schema before, Schema after) {
          return changes;
        }

        @Override
        public List<DdlStatement> write(List<SchemaChange> together, Schema before, Schema after) {
          return together.stream().map(change -> DdlStatement.of(word(change))).toList();
        }

        @Override
        public String fill(
            ObjectName table, String column, String expression, Schema before, Schema after) {
          return "Fill " + column + " with " + expression;
        }
      };

  @Test
  void makesTablesThatPointAtEachOtherBeforeTheirForeignKeys() {
    Schema circle =
        schema(
            table("a").column("id bigint").key("id").references("id", "b", "id"),
            table("b").column("id bigint").key("id").references("id", "a", "id"));
    assertThat(words(Schema.EMPTY, circle))
        .containsExactly("CreateTable b", "CreateTable a", "+a_id_fkey", "+b_id_fkey");
    assertThat(words(circle, Schema.EMPTY))
        .containsExactly("-a_id_fkey", "-b_id_fkey", "DropTable a", "DropTable b");
  }

  @Test
  void makesWhatIsPointedAtFirstAndDropsItLast() {
    Schema chain =
        schema(
            table("a").column("id bigint").key("id").references("id", "b", "id"),
            table("b").column("id bigint").key("id"));
    assertThat(words(Schema.EMPTY, chain))
        .containsExactly("CreateTable b", "CreateTable a", "+a_id_fkey");
    assertThat(words(chain, Schema.EMPTY)).containsExactly("DropTable a", "DropTable b");
  }

  @Test
  void takesForeignKeysOutOfTheWayOfAColumnThatChangesItsType() {
    Schema before =
        schema(
            table("a").column("b_id integer").references("b_id", "b", "id"),
            table("b").column("id integer").key("id"));
    Schema after =
        schema(
            table("a").column("b_id bigint").references("b_id", "b", "id"),
            table("b").column("id bigint").key("id"));
    assertThat(words(before, after))
        .containsExactly("-a_b_id_fkey", "AlterColumn b_id", "AlterColumn id", "+a_b_id_fkey");
  }

  @Test
  void dropsAForeignKeyOfATableThatGoesBeforeTheKeyItPointsAt() {
    Schema before =
        schema(
            table("a").column("b_id integer").references("b_id", "b", "id"),
            table("b").column("id integer").key("id"));
    Schema after = schema(table("b").column("id integer"));
    assertThat(words(before, after)).startsWith("-a_b_id_fkey").endsWith("DropTable a");
  }

  @Test
  void dropsAnIndexEarlyWhenItsNameIsNeeded() {
    Schema before = schema(table("a").column("x text").index("i", "x").index("gone", "x"));
    Schema after = schema(table("a").column("x text").column("y text").index("i", "y"));
    assertThat(words(before, after)).containsExactly("-i", "AddColumn y", "+i", "-gone");
  }

  @Test
  void saysWhatIsLostAndWhatMayFail() {
    Schema before = schema(table("a").column("x text").column("z text"));
    Schema after = schema(table("a").column("x date").column("y text"));
    assertThat(plan(before, after).steps())
        .flatExtracting(MigrationPlan.Step::hazards)
        .extracting(Hazard::kind)
        .containsExactly(Hazard.Kind.MAY_FAIL, Hazard.Kind.MAY_FAIL, Hazard.Kind.DESTROYS_DATA);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          numeric(10,4); numeric(10,2); shortens
          decimal(10,4); decimal(8,4); fails
          numeric(10,4); numeric(7,3); shortens, fails
          numeric(10,2); bigint; shortens, fails
          double precision; integer; shortens, fails
          bigint; double; shortens, fails
          double; real; shortens, fails
          numeric(10,2); numeric; none
          varchar(50); varchar(20); fails
          bytea; varchar(255); makes, fails
          bigint; binary(16); makes, fails
          datetime(6); datetime; shortens
          datetime(6); timestamp; shortens, fails
          timestamp with time zone; timestamp(0) with time zone; shortens
          timestamp without time zone; timestamp with time zone; takes
          date; timestamp with time zone; takes
          date; datetime(6); none
          timestamp with time zone; date; loses
          datetime(6); time; loses
          time(6) without time zone; time(0) without time zone; shortens
          """)
  void tellsWhatAnotherTypeTakesFromWhatItRefuses(String old, String now, String words) {
    List<Hazard> hazards = new ArrayList<>();
    plan(schema(table("a").column("x " + old)), schema(table("a").column("x " + now)))
        .steps()
        .forEach(step -> hazards.addAll(step.hazards()));
    assertThat(hazards)
        .extracting(hazard -> hazard.words().replaceAll(" .*", ""))
        .containsExactly(words.equals("none") ? new String[0] : words.split(", "));
  }

  @Test
  void fillsAColumnBetweenAddingItAndRequiringIt() {
    Schema before = schema(table("a").column("old text").nullable("open text"));
    Schema after = schema(table("a").column("open text").column("x text"));
    List<Backfill> backfills =
        List.of(Backfill.parse("a.x=upper(old)", after), Backfill.parse("A.OPEN='no'", after));

    MigrationPlan plan = plan(before, after, backfills);

    assertThat(plan.statements())
        .extracting(DdlStatement::sql)
        .containsExactly(
            "AddColumn x",
            "Fill open with 'no'",
            "Fill x with upper(old)",
            "AlterColumn open",
            "AlterColumn x",
            "DropColumn");
    assertThat(plan.steps())
        .flatExtracting(MigrationPlan.Step::hazards)
        .extracting(Hazard::kind)
        .containsExactly(Hazard.Kind.DESTROYS_DATA);
  }

  @Test
  void keepsThePrimaryKeyUntilRowsHaveTheValuesOfTheNextOne() {
    Schema before = schema(table("a").column("id integer").key("id"));
    Schema after = schema(table("a").column("id integer").column("x text").key("id", "x"));
    MigrationPlan plan = plan(before, after, List.of(Backfill.parse("a.x='no'", after)));
    assertThat(plan.statements())
        .extracting(DdlStatement::sql)
        .startsWith("AddColumn x", "Fill x with 'no'");
  }

  @Test
  void asksForValuesThatNobodyGave() {
    Schema before = schema(table("a").nullable("open text"));
    Schema after = schema(table("a").column("open text").column("x text").column("y text"));
    List<Backfill> backfills = List.of(Backfill.parse("a.x='1'", after));
    SchemaDiff diff = new SchemaDiffer(RULES).diff(before, after, RenamePolicy.NEVER);

    assertThat(MissingValue.of(diff, after, backfills, List.of("a.y")))
        .extracting(MissingValue::column)
        .containsExactly("open");
    assertThat(MissingValue.of(diff, after, List.of(), List.of()))
        .extracting(MissingValue::column)
        .containsExactly("open", "x", "y");
  }

  private static List<String> words(Schema before, Schema after) {
    return plan(before, after).statements().stream().map(DdlStatement::sql).toList();
  }

  private static MigrationPlan plan(Schema before, Schema after) {
    return plan(before, after, List.of());
  }

  private static MigrationPlan plan(Schema before, Schema after, List<Backfill> backfills) {
    SchemaDiff diff = new SchemaDiffer(RULES).diff(before, after, RenamePolicy.NEVER);
    return new MigrationPlanner(WORDS).plan(diff, before, after, backfills);
  }

  private static String word(SchemaChange change) {
    if (change instanceof ObjectChange.CreateTable create) {
      return "CreateTable " + create.table().name().name();
    }
    if (change instanceof ObjectChange.DropTable drop) {
      return "DropTable " + drop.table().name().name();
    }
    if (change instanceof TableChange.AddConstraint add) {
      return "+" + add.constraint().name();
    }
    if (change instanceof TableChange.DropConstraint drop) {
      return "-" + drop.constraint().name();
    }
    if (change instanceof TableChange.CreateIndex create) {
      return "+" + create.index().name();
    }
    if (change instanceof TableChange.DropIndex drop) {
      return "-" + drop.index().name();
    }
    if (change instanceof TableChange.AddColumn add) {
      return "AddColumn " + add.column().name();
    }
    if (change instanceof TableChange.AlterColumn alter) {
      return "AlterColumn " + alter.after().name();
    }
    return change.getClass().getSimpleName();
  }
}
