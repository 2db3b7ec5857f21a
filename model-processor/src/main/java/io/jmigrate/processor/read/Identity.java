package io.jmigrate.processor.read;

import io.jmigrate.annotation.Column;
import io.jmigrate.annotation.Default;
import io.jmigrate.annotation.Id;
import io.jmigrate.model.ModelAssociation.Kind;
import io.jmigrate.model.ValueType;
import java.util.Set;

/** Knows which keys the database numbers. */
public final class Identity {
  private static final Set<ValueType> NUMBERED =
      Set.of(ValueType.SHORT, ValueType.INT, ValueType.LONG);

  private final Ties ties;
  private final Keys keys;

  /** Asks {@code ties} and {@code keys} what is a foreign key. */
  public Identity(Ties ties, Keys keys) {
    this.ties = ties;
    this.keys = keys;
  }

  /** Whether the database numbers the property's column. */
  public boolean numbers(SourceModel model, SourceProperty property) {
    Mark id = property.marks().find(Id.class);
    return id != null
        && id.flag("identity")
        && possible(model, property)
        && !property.marks().has(Default.class)
        && (property.marks().text(Column.class, "type") == null || id.says("identity"));
  }

  /** Whether it could: a single number that is no foreign key. */
  public boolean possible(SourceModel model, SourceProperty property) {
    ColumnType type = property.columnType();
    return model.id().size() == 1
        && type != null
        && !type.array()
        && NUMBERED.contains(type.value())
        && !isForeignKey(model, property);
  }

  private boolean isForeignKey(SourceModel model, SourceProperty property) {
    return ties.of(model).stream()
        .filter(each -> each.kind() == Kind.BELONGS_TO)
        .anyMatch(each -> keys.names(model, each).contains(property.name()));
  }
}
