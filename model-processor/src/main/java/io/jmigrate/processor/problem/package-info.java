/** What can be wrong with a model, and where it is said. */
@NullMarked
package io.jmigrate.processor.problem;

import org.jspecify.annotations.NullMarked;
