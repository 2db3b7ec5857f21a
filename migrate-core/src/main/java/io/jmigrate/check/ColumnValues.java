package io.jmigrate.check;

import io.jmigrate.model.EnumConstants;
import io.jmigrate.model.ModelColumn;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Which values a property has, and which of them a column takes. */
final class ColumnValues {
  private ColumnValues() {}

  /** {@code sql}: the type that the models give the column in this database. */
  static SqlType wanted(ModelColumn model, String sql) {
    EnumConstants constants = model.constants();
    if (constants == null || model.sqlType() != null || model.array()) {
      return SqlType.of(sql);
    }
    return switch (constants.storage()) {
      case NATIVE -> SqlType.of("enum(" + constants.quoted() + ")");
      case NAME -> SqlType.of(sql).among(Set.copyOf(constants.labels()));
      case ORDINAL -> SqlType.of(sql);
    };
  }

  /** The constants, in quotes, that a check of the column which lists its values does not list. */
  static List<String> refused(ModelColumn model, CatalogColumn there) {
    EnumConstants constants = model.constants();
    if (constants == null || constants.storage() == EnumConstants.Storage.ORDINAL) {
      return List.of();
    }
    for (String check : there.checks()) {
      String plain = check.replace("\\'", "'");
      Set<String> listed = SqlType.labelsIn(plain);
      List<String> missing =
          constants.labels().stream().filter(label -> !listed.contains(label)).toList();
      if (!missing.isEmpty() && listsValues(plain, there.name())) {
        return missing.stream().map(label -> "'" + label + "'").toList();
      }
    }
    return List.of();
  }

  /** As every database writes {@code status IN ('A', 'B')}, and nothing else besides. */
  private static boolean listsValues(String check, String column) {
    Pattern form =
        Pattern.compile(
            "\\W*(?:check\\b)?\\W*"
                + Pattern.quote(column)
                + "\\W*(?:(?:text|character varying)\\W*)?(?:in\\b|= any\\b)[^<>]*",
            Pattern.CASE_INSENSITIVE);
    String words = check.replaceAll("'(?:[^']|'')*'", "");
    return form.matcher(words).matches() && !words.matches("(?is).*\\b(?:and|or|not|select)\\b.*");
  }
}
