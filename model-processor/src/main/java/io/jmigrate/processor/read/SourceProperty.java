package io.jmigrate.processor.read;

import io.jmigrate.annotation.BelongsTo;
import io.jmigrate.annotation.HasMany;
import io.jmigrate.annotation.HasOne;
import io.jmigrate.annotation.Id;
import io.jmigrate.annotation.ManyToMany;
import io.jmigrate.annotation.Transient;
import io.jmigrate.processor.problem.Place;
import java.lang.annotation.Annotation;
import java.util.List;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/**
 * A record component, or a field of a class.
 *
 * @param field also of a record component, whose annotations it shares
 * @param type without the {@code Optional} around it
 * @param unresolved whether a type does not exist, or not yet
 * @param column the name of the column, if it is one
 * @param columnType null where no column can hold it
 */
public record SourceProperty(
    String name,
    VariableElement field,
    TypeMirror type,
    boolean unresolved,
    boolean nullable,
    Marks marks,
    String column,
    @Nullable ColumnType columnType) {
  private static final List<Class<? extends Annotation>> ASSOCIATIONS =
      List.of(BelongsTo.class, HasOne.class, HasMany.class, ManyToMany.class);

  /** What ties it to another model; null when nothing does. */
  public @Nullable Mark association() {
    for (Class<? extends Annotation> kind : ASSOCIATIONS) {
      Mark mark = marks.find(kind);
      if (mark != null) {
        return mark;
      }
    }
    return null;
  }

  /** Whether it is a column, or would be if its type were one of a column. */
  public boolean isColumn() {
    return association() == null && !marks.has(Transient.class);
  }

  /** Whether it is of the primary key. */
  public boolean isId() {
    return marks.has(Id.class) && isColumn();
  }

  /** The component or field as such. */
  public Place place() {
    return Place.of(field);
  }
}
