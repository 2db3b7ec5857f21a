package io.jmigrate.load;

import io.jmigrate.dialect.RowColumn;
import io.jmigrate.error.Suggestions;
import io.jmigrate.rows.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The columns that rows of one kind bring, found in the table. */
final class RowLayout {
  private static final int SHOWN = 40;

  private final List<RowColumn> columns = new ArrayList<>();
  private final List<String> problems = new ArrayList<>();
  private final ValueReading values;

  RowLayout(LoadTable table, List<String> names, ValueReading values) {
    this.values = values;
    if (names.isEmpty()) {
      problems.add("names no column");
    }
    for (String name : names) {
      RowColumn column = table.column(name);
      if (column == null) {
        problems.add(unknown(table, name));
      } else if (column.generated()) {
        problems.add("column \"" + name + "\" is computed by the database; leave it out");
      } else if (columns.contains(column)) {
        problems.add("column \"" + name + "\" is there twice");
      } else {
        columns.add(column);
      }
    }
  }

  private static String unknown(LoadTable table, String name) {
    List<String> known = table.columns().stream().map(RowColumn::name).toList();
    List<String> lower = known.stream().map(each -> each.toLowerCase(Locale.ROOT)).toList();
    return "there is no column \""
        + name
        + "\" in "
        + table.name().name()
        + "."
        + Suggestions.didYouMean(name.toLowerCase(Locale.ROOT), lower);
  }

  /** The columns, in the order of the rows' values. */
  List<RowColumn> columns() {
    return columns;
  }

  /** What is wrong with the names; nothing can be loaded then. */
  List<String> problems() {
    return problems;
  }

  /** The row as it is sent; null where a value does not fit, which {@code told} is told. */
  @Nullable TypedRow typed(Row row, Consumer<String> told) {
    List<@Nullable Object> sent = new ArrayList<>(columns.size());
    boolean fits = true;
    for (int i = 0; i < columns.size(); i++) {
      RowColumn column = columns.get(i);
      String text = row.values().get(i);
      ValueReading.Result result =
          text == null ? new ValueReading.Result(null, null) : values.read(column, text);
      if (result.problem() != null) {
        told.accept(
            "column \"" + row.columns().get(i) + "\": \"" + shown(text) + "\" " + result.problem());
        fits = false;
      }
      sent.add(result.sent());
    }
    return fits ? new TypedRow(row.line(), sent) : null;
  }

  private static String shown(@Nullable String text) {
    String line = String.valueOf(text).replaceAll("\\s+", " ");
    return line.length() > SHOWN ? line.substring(0, SHOWN) + "…" : line;
  }
}
