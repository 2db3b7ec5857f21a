/** What the runner makes of its measurements. */
@NullMarked
package io.jmigrate.benchmark;

import org.jspecify.annotations.NullMarked;
