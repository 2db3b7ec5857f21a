/**
 * What to migrate and how to reach it: options, environment variables and {@code jmigrate.yaml},
 * merged in that order. Every mistake is collected and reported at once, each at its place.
 */
@NullMarked
package io.jmigrate.cli.config;

import org.jspecify.annotations.NullMarked;
