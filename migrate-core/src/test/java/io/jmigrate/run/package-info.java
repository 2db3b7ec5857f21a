/** Runs migrations on real databases. */
@org.jspecify.annotations.NullMarked
package io.jmigrate.run;
