package io.jmigrate.model;

import io.jmigrate.schema.ForeignKey.Action;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a model is tied to another one, as this side tells it.
 *
 * @param property that would hold the other model or models
 * @param target the binary name of the other model's class
 * @param foreignKey the properties that hold the other's key, in the order of that key: of this
 *     model for {@link Kind#BELONGS_TO}, of the target for {@link Kind#HAS_ONE} and {@link
 *     Kind#HAS_MANY}, of the model that it goes through for {@link Kind#MANY_TO_MANY}; empty where
 *     only one can be meant
 * @param through the binary name of the model of the join table; null unless one was named
 * @param joinTable the table that is made for the tie; null unless one was named
 * @param constraint whether the database is to keep it
 * @param index false where nobody looks for rows by the key, so that no index is made for it; null
 *     for the rule: there is one
 * @param onDelete null for the rule: SET NULL where the key may be null, else RESTRICT, CASCADE for
 *     a join table
 * @param onUpdate null for the rule: NO ACTION
 * @param name of the foreign key; null for the one that the rules give
 */
public record ModelAssociation(
    Kind kind,
    String property,
    String target,
    List<String> foreignKey,
    @Nullable String through,
    @Nullable String joinTable,
    boolean constraint,
    @Nullable Boolean index,
    @Nullable Action onDelete,
    @Nullable Action onUpdate,
    @Nullable String name) {
  /** Which side this is, and how many there are on the other one. */
  public enum Kind {
    BELONGS_TO,
    HAS_ONE,
    HAS_MANY,
    MANY_TO_MANY
  }

  public ModelAssociation {
    foreignKey = List.copyOf(foreignKey);
  }
}
