/** Real database servers for tests: started once, shared by a JVM, stopped with it. */
@NullMarked
package io.jmigrate.testing;

import org.jspecify.annotations.NullMarked;
