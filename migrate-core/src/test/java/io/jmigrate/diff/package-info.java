/** The laws of comparing, in memory. */
@NullMarked
package io.jmigrate.diff;

import org.jspecify.annotations.NullMarked;
