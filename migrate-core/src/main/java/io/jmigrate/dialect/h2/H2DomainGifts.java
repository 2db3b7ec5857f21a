package io.jmigrate.dialect.h2;

import io.jmigrate.schema.Column;
import io.jmigrate.schema.Domain;
import io.jmigrate.schema.ObjectName;
import io.jmigrate.schema.Schema;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;

/**
 * What H2 makes a column's own though it is its domain's: the comment, whenever the table is made
 * or copied, and the default, when the column gets another type.
 */
final class H2DomainGifts {
  private final Set<ObjectName> comments = new HashSet<>();
  private final Set<ObjectName> defaults = new HashSet<>();

  H2DomainGifts(Schema before, Schema after) {
    add(before);
    add(after);
  }

  private void add(Schema schema) {
    for (Domain domain : schema.domains().values()) {
      boolean derived = !Collections.disjoint(domain.type().uses(), schema.domains().keySet());
      if (domain.comment() != null) {
        comments.add(domain.name());
      }
      if (domain.defaultExpression() != null || derived) {
        defaults.add(domain.name());
      }
    }
  }

  /** Whether any column may be given a comment. */
  boolean anyComment() {
    return !comments.isEmpty();
  }

  boolean givesComment(Column column) {
    return !Collections.disjoint(column.type().uses(), comments);
  }

  boolean givesDefault(Column column) {
    return !Collections.disjoint(column.type().uses(), defaults);
  }
}
