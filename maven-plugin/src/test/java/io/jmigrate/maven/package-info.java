/** Tests of the goals in real builds. */
@NullMarked
package io.jmigrate.maven;

import org.jspecify.annotations.NullMarked;
