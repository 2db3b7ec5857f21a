package io.jmigrate.cli.model;

import io.jmigrate.model.ModelAssociation;
import io.jmigrate.model.ModelIndex;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one attribute says of a model.
 *
 * @param association the other model that the column holds the key of; null for none
 * @param index over the column; null for none
 */
record ReadAttribute(
    Attribute column, @Nullable ModelAssociation association, @Nullable ModelIndex index) {
  /** The names that it takes in the record. */
  List<String> properties() {
    return association == null
        ? List.of(column.property)
        : List.of(column.property, association.property());
  }
}
