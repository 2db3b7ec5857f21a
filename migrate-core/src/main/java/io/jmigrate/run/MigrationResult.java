package io.jmigrate.run;

import java.time.Duration;

/**
 * A migration that was run to its end.
 *
 * @param version its key in the history
 * @param statements how many it had; of a file of rows, how many rows
 */
public record MigrationResult(
    String version, String name, Direction direction, int statements, Duration duration) {}
