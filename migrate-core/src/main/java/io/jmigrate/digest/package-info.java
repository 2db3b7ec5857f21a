/** The one hash that tells texts and files apart. */
@NullMarked
package io.jmigrate.digest;

import org.jspecify.annotations.NullMarked;
