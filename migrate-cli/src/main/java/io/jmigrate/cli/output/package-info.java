/** What the user sees: lines or one JSON document, colours, progress, exit codes. */
@NullMarked
package io.jmigrate.cli.output;

import org.jspecify.annotations.NullMarked;
