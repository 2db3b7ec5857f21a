/**
 * Models of a schema that is there already: what the processor and {@code model} do, the other way
 * round. Knows no JDBC.
 */
@NullMarked
package io.jmigrate.pull;

import org.jspecify.annotations.NullMarked;
