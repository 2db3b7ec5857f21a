/** Reads and writes schemas on H2. */
@org.jspecify.annotations.NullMarked
package io.jmigrate.dialect.h2;
