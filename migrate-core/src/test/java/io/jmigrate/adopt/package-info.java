/** Tests of what comes from other tools. */
@NullMarked
package io.jmigrate.adopt;

import org.jspecify.annotations.NullMarked;
