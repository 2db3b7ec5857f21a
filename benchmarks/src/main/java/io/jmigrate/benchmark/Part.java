package io.jmigrate.benchmark;

import java.io.IOException;
import java.sql.SQLException;

/** Measurements that belong together and can be run alone. */
interface Part {
  /**
   * Measures.
   *
   * @param runs how often; the medians count
   */
  Group measure(int runs) throws IOException, InterruptedException, SQLException;
}
