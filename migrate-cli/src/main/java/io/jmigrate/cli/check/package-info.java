/** What {@code db:check} finds wrong with migrations before they are merged. Prints nothing. */
@NullMarked
package io.jmigrate.cli.check;

import org.jspecify.annotations.NullMarked;
