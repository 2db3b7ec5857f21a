/** Scratch databases on every product, and what must not run in them. */
@NullMarked
package io.jmigrate.scratch;

import org.jspecify.annotations.NullMarked;
