package io.jmigrate.run;

import io.jmigrate.adopt.ForeignTool;
import org.jspecify.annotations.Nullable;

/**
 * Which history is to be taken over, and how strictly.
 *
 * @param table another name than the tool's own, with or without a schema; null for none
 * @param skipMissing whether entries without a file are left out instead of refused
 * @param acceptChanged whether files that were edited since are taken as they are
 * @param dryRun whether nothing is to be written
 */
public record ImportRequest(
    ForeignTool tool,
    @Nullable String table,
    boolean skipMissing,
    boolean acceptChanged,
    boolean dryRun) {

  /** Takes over all of a tool's history, from the table it uses by itself. */
  public static ImportRequest of(ForeignTool tool) {
    return new ImportRequest(tool, null, false, false, false);
  }
}
