package io.jmigrate.dialect.postgres;

import io.jmigrate.schema.Check;
import io.jmigrate.schema.Constraint;
import io.jmigrate.schema.Exclusion;
import io.jmigrate.schema.Index;
import io.jmigrate.schema.IndexPart;
import io.jmigrate.schema.PrimaryKey;
import io.jmigrate.schema.UniqueKey;
import java.util.ArrayList;
import java.util.List;

/** The columns that a constraint or an index names, and the expressions that may name more. */
record PartTexts(List<String> columns, List<String> expressions) {
  static PartTexts of(Constraint constraint) {
    if (constraint instanceof PrimaryKey key) {
      return of(key.parts(), key.include());
    }
    if (constraint instanceof UniqueKey key) {
      return of(key.parts(), key.include());
    }
    if (constraint instanceof Check check) {
      return new PartTexts(List.of(), List.of(check.expression()));
    }
    return new PartTexts(
        List.of(),
        constraint instanceof Exclusion exclusion ? List.of(exclusion.definition()) : List.of());
  }

  static PartTexts of(Index index) {
    PartTexts texts = of(index.parts(), index.include());
    if (index.predicate() != null) {
      texts.expressions.add(index.predicate());
    }
    return texts;
  }

  private static PartTexts of(List<IndexPart> parts, List<String> include) {
    List<String> columns = new ArrayList<>(include);
    List<String> expressions = new ArrayList<>();
    for (IndexPart part : parts) {
      (part.expression() ? expressions : columns).add(part.text());
    }
    return new PartTexts(columns, expressions);
  }
}
