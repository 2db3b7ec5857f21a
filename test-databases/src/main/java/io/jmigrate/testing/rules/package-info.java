/** What every module's classes must keep to; each module's tests check its own. */
@NullMarked
package io.jmigrate.testing.rules;

import org.jspecify.annotations.NullMarked;
