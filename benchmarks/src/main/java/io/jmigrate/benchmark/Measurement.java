package io.jmigrate.benchmark;

/**
 * One run of one process.
 *
 * @param seconds from its start to its end
 * @param megabytes the most memory it had resident
 */
record Measurement(double seconds, long megabytes) {}
