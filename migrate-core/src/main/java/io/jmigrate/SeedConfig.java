package io.jmigrate;

import io.jmigrate.rows.RowFormat;
import java.util.List;

/**
 * Where seeders are, and what they may be.
 *
 * @param locations folders, or {@code classpath:…}, with seed files
 * @param environment whose seeders count beside those that are for all; empty for none
 * @param formats what files of rows are written in; SQL is always understood
 */
public record SeedConfig(List<String> locations, String environment, List<RowFormat> formats) {
  public SeedConfig {
    locations = List.copyOf(locations);
    formats = List.copyOf(formats);
  }
}
