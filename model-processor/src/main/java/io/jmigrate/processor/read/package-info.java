/** Reads models from the compiler's elements: what is written there, right or wrong. */
@NullMarked
package io.jmigrate.processor.read;

import org.jspecify.annotations.NullMarked;
