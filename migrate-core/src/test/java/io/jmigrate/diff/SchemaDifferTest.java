package io.jmigrate.diff;

import static io.jmigrate.diff.Sketch.name;
import static io.jmigrate.diff.Sketch.schema;
import static io.jmigrate.diff.Sketch.table;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jmigrate.change.SchemaEvolution;
import io.jmigrate.change.TableChange;
import io.jmigrate.error.JmigrateException;
import io.jmigrate.schema.ObjectName;
import io.jmigrate.schema.Schema;
import io.jmigrate.schema.SchemaBuilder;
import io.jmigrate.schema.Unmodelled;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SchemaDifferTest {
  private static final DiffRules RULES =
      new DiffRules(false, true, true, name -> name.startsWith("CONSTRAINT_"), Set.of());

  private final SchemaDiffer differ = new SchemaDiffer(RULES);

  @Test
  void asksAboutAColumnThatMayHaveBeenRenamed() {
    SchemaDiff diff =
        differ.diff(
            schema(table("users").column("id bigint").column("email text")),
            schema(table("users").column("id bigint").column("email_address text")),
            RenamePolicy.ASK);
    assertThat(diff.questions())
        .extracting(question -> question.rename().toString())
        .containsExactly("shop.users.email:email_address");
  }

  @Test
  void doesNotAskAboutWhatIsUnlike() {
    SchemaDiff diff =
        differ.diff(
            schema(table("users").column("id bigint").column("email text")),
            schema(table("users").column("id bigint").column("born date")),
            RenamePolicy.ASK);
    assertThat(diff.questions()).isEmpty();
  }

  @Test
  void asksAboutATableThatKeptItsColumns() {
    SchemaDiff diff =
        differ.diff(
            schema(table("users").column("id bigint").column("email text")),
            schema(table("people").column("id bigint").column("email text")),
            RenamePolicy.ASK);
    assertThat(diff.questions())
        .extracting(question -> question.rename().toString())
        .containsExactly("shop.users:people");
  }

  @Test
  void renamesAColumnInEverythingThatSpeaksOfIt() {
    Schema before =
        schema(
            table("users").column("id bigint").key("id"),
            table("posts").column("user_id bigint").references("user_id", "users", "id"));
    Schema after =
        schema(
            table("users").column("uid bigint").key("uid"),
            table("posts").column("user_id bigint").references("user_id", "users", "uid"));
    SchemaDiff diff = differ.diff(before, after, renamed(new Rename(name("users"), "id", "uid")));
    assertThat(diff.changes()).isEmpty();
    assertThat(SchemaEvolution.apply(before, diff.all())).isEqualTo(after);
  }

  @Test
  void swapsTwoColumnsThroughAThird() {
    Schema before = schema(table("t").column("a text").column("b date"));
    Schema after = schema(table("t").column("b text").column("a date"));
    SchemaDiff diff =
        differ.diff(
            before,
            after,
            renamed(new Rename(name("t"), "a", "b"), new Rename(name("t"), "b", "a")));
    assertThat(diff.renames()).hasSize(3);
    assertThat(SchemaEvolution.apply(before, diff.all())).isEqualTo(after);
  }

  @Test
  void renamesTablesBeforeTheirColumns() {
    Schema before = schema(table("users").column("id bigint").column("mail text"));
    Schema after = schema(table("people").column("id bigint").column("email text"));
    SchemaDiff diff =
        differ.diff(
            before,
            after,
            renamed(
                new Rename(name("users"), "mail", "email"),
                new Rename(name("users"), null, "people")));
    assertThat(SchemaEvolution.apply(before, diff.renames())).isEqualTo(after);
  }

  @Test
  void suggestsTheTableThatARenameMeant() {
    assertThatThrownBy(
            () ->
                differ.diff(
                    schema(table("users").column("id bigint")),
                    Schema.EMPTY,
                    renamed(new Rename(name("user"), null, "people"))))
        .isInstanceOf(JmigrateException.class)
        .hasMessageContaining("shop.user")
        .hasMessageContaining("Did you mean shop.users?");
  }

  @Test
  void renamesAKeyThatOnlyChangedItsName() {
    SchemaDiff diff =
        differ.diff(
            schema(table("t").column("id bigint").key("old", "id")),
            schema(table("t").column("id bigint").key("new", "id")),
            RenamePolicy.NEVER);
    assertThat(diff.changes()).singleElement().isInstanceOf(TableChange.AlterConstraint.class);
  }

  @Test
  void leavesNamesAloneThatTheServerChose() {
    SchemaDiff diff =
        differ.diff(
            schema(table("t").column("id bigint").key("CONSTRAINT_1", "id")),
            schema(table("t").column("id bigint").key("CONSTRAINT_2", "id")),
            RenamePolicy.NEVER);
    assertThat(diff.isEmpty()).isTrue();
  }

  @Test
  void refusesWhatItCannotRepresent() {
    SchemaBuilder before = new SchemaBuilder();
    before.add(new Unmodelled("view", new ObjectName("shop", "totals"), "SELECT 1"));
    SchemaBuilder after = new SchemaBuilder();
    after.add(new Unmodelled("view", new ObjectName("shop", "totals"), "SELECT 2"));
    SchemaDiff diff = differ.diff(before.build(), after.build(), RenamePolicy.NEVER);
    assertThat(diff.refusals())
        .containsExactly(new Refusal("view shop.totals", "would have to be changed"));
    assertThat(diff.isEmpty()).isFalse();
  }

  private static RenamePolicy renamed(Rename... renames) {
    return new RenamePolicy(List.of(renames), List.of(), false);
  }

  @Test
  void keepsAColumnWhoseNameOnlyChangesCaseWhereThatIsOneName() {
    DiffRules rules =
        new DiffRules(
            false,
            false,
            true,
            false,
            name -> false,
            Set.of(),
            (constraint, before, after) -> constraint);
    Schema before = schema(table("users").column("id bigint").column("note text"));
    Schema after = schema(table("users").column("ID bigint").column("born date"));

    SchemaDiff diff = new SchemaDiffer(rules).diff(before, after, RenamePolicy.NEVER);

    assertThat(diff.renames())
        .containsExactly(new TableChange.RenameColumn(name("users"), "id", "ID"));
    assertThat(diff.changes()).hasSize(2);
    assertThat(differ.diff(before, after, RenamePolicy.NEVER).renames()).isEmpty();
  }

  @Test
  void renamesNoKeyToTheNameOfAnIndexThatStandsThere() {
    Schema before =
        schema(table("users").column("id bigint").key("users_a", "id").index("users_b", "id"));
    Schema after =
        schema(table("users").column("id bigint").key("users_b", "id").index("users_a", "id"));

    SchemaDiff diff = differ.diff(before, after, RenamePolicy.NEVER);

    assertThat(diff.changes())
        .hasSize(4)
        .noneMatch(TableChange.AlterConstraint.class::isInstance)
        .noneMatch(TableChange.AlterIndex.class::isInstance);
  }
}
