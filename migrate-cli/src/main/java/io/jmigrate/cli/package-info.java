/** The command line: options in, one call into the core, text or JSON out. */
@NullMarked
package io.jmigrate.cli;

import org.jspecify.annotations.NullMarked;
