package io.jmigrate.change;

import static org.assertj.core.api.Assertions.assertThat;

import io.jmigrate.schema.Column;
import io.jmigrate.schema.ColumnType;
import io.jmigrate.schema.Generated;
import io.jmigrate.schema.Identity;
import io.jmigrate.schema.Numbers;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ChangedPropertyTest {
  private static final Numbers FROM_ONE = new Numbers("1", "1", "1", "99", "1", false);
  private static final Numbers FROM_TEN = new Numbers("10", "1", "1", "99", "1", false);

  @Test
  void tellsInWordsHowAColumnIsNumbered() {
    assertThat(ChangedProperty.of(column(null, null), numbered(FROM_ONE)))
        .containsExactly(new ChangedProperty("identity", null, "by default"));
    assertThat(ChangedProperty.of(numbered(FROM_ONE), numbered(FROM_TEN)))
        .containsExactly(new ChangedProperty("start", "1", "10"));
  }

  @Test
  void tellsInSqlHowAColumnIsComputed() {
    Column stored = column(null, new Generated("n * 2", true));
    Column virtual = column(null, new Generated("n * 3", false));
    assertThat(ChangedProperty.of(stored, virtual))
        .containsExactly(new ChangedProperty("generated", "(n * 2) stored", "(n * 3) virtual"));
  }

  private static Column numbered(Numbers numbers) {
    return column(new Identity(Identity.Kind.BY_DEFAULT, numbers), null);
  }

  private static Column column(@Nullable Identity identity, @Nullable Generated generated) {
    return new Column(
        "id",
        ColumnType.of("bigint"),
        false,
        null,
        identity,
        generated,
        null,
        null,
        new TreeMap<>(),
        new TreeMap<>());
  }
}
