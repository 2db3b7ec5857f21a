/** H2 2.x, embedded and as a server. */
@NullMarked
package io.jmigrate.dialect.h2;

import org.jspecify.annotations.NullMarked;
