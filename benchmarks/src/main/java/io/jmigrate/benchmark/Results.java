package io.jmigrate.benchmark;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/** All measurements of a part, and the table of their medians. */
final class Results {
  private static final double SHORT = 0.01;
  private static final int MILLIS = 1000;

  private final String reference;
  private final Map<String, Map<String, List<Measurement>>> rows = new LinkedHashMap<>();
  private final Set<String> columns = new LinkedHashSet<>();

  /**
   * Nothing yet.
   *
   * @param reference the row that the others are compared with
   */
  Results(String reference) {
    this.reference = reference;
  }

  void add(String row, String column, Measurement measurement) {
    columns.add(column);
    rows.computeIfAbsent(row, key -> new LinkedHashMap<>())
        .computeIfAbsent(column, key -> new ArrayList<>())
        .add(measurement);
  }

  /** The median. */
  double seconds(String row, String column) {
    List<Measurement> measured = rows.getOrDefault(row, Map.of()).get(column);
    if (measured == null) {
      throw new IllegalArgumentException("not measured: " + row + ", " + column);
    }
    return median(measured, Measurement::seconds);
  }

  /** A Markdown table: seconds, how many times the reference's, and the peak of memory. */
  String table() {
    StringBuilder table = new StringBuilder("| |");
    columns.forEach(column -> table.append(' ').append(column).append(" |"));
    table.append("\n|---|").append("---|".repeat(columns.size())).append('\n');
    rows.forEach(
        (row, cells) -> {
          table.append("| ").append(row).append(" |");
          for (String column : columns) {
            table.append(' ').append(cell(cells, column)).append(" |");
          }
          table.append('\n');
        });
    return table.toString();
  }

  private String cell(Map<String, List<Measurement>> cells, String column) {
    List<Measurement> measured = cells.get(column);
    if (measured == null) {
      return "–";
    }
    double seconds = median(measured, Measurement::seconds);
    List<Measurement> compared = rows.getOrDefault(reference, Map.of()).get(column);
    String ratio =
        compared == null || compared.equals(measured)
            ? ""
            : String.format(
                Locale.ROOT, " (%.2f ×)", seconds / median(compared, Measurement::seconds));
    double megabytes = median(measured, Measurement::megabytes);
    String memory = megabytes == 0 ? "" : String.format(Locale.ROOT, ", %.0f MB", megabytes);
    String time =
        seconds < SHORT
            ? String.format(Locale.ROOT, "%.3f ms", MILLIS * seconds)
            : String.format(Locale.ROOT, "%.2f s", seconds);
    return time + ratio + memory;
  }

  private static double median(List<Measurement> measured, ToDoubleFunction<Measurement> property) {
    double[] sorted = measured.stream().mapToDouble(property).sorted().toArray();
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }
}
