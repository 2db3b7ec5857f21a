/** Tests of what errors are made of. */
@NullMarked
package io.jmigrate.error;

import org.jspecify.annotations.NullMarked;
