/**
 * The commands, one class each: options in, one call into the core, its report out. Only the
 * command that is named on the line is ever built, because start-up time is the user's.
 */
@NullMarked
package io.jmigrate.cli.command;

import org.jspecify.annotations.NullMarked;
