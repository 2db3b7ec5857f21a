/** Tests of the folder that runs, as its users start it: from a shell. */
@NullMarked
package io.jmigrate.distribution;

import org.jspecify.annotations.NullMarked;
