package io.jmigrate.cli.rows;

import io.jmigrate.rows.RowFormat;
import java.util.List;

/** What files of rows may be written in. */
public final class RowFormats {
  private RowFormats() {}

  /** All formats there are. */
  public static List<RowFormat> all() {
    return List.of(
        new CsvFormat(),
        new JsonFormat(".json"),
        new JsonFormat(".ndjson"),
        new JsonFormat(".jsonl"));
  }
}
