/** The command as its users meet it: processes of its own, seen from outside. */
@NullMarked
package io.jmigrate.cli.process;

import org.jspecify.annotations.NullMarked;
