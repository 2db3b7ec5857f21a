/** Tests of the order of a plan and of what it warns about. */
@NullMarked
package io.jmigrate.plan;

import org.jspecify.annotations.NullMarked;
