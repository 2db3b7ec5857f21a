/**
 * Says on records and classes what their tables look like. The compiler checks it, by the
 * jmigrate-model-processor, and nothing reads it at run time.
 */
@NullMarked
package io.jmigrate.annotation;

import org.jspecify.annotations.NullMarked;
