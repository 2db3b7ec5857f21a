/** Applies and takes back migrations, one after the other, under the lock. */
@NullMarked
package io.jmigrate.run;

import org.jspecify.annotations.NullMarked;
