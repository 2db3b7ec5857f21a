/** What must be known of a database, composed of small parts so that none of them grows flags. */
@NullMarked
package io.jmigrate.dialect;

import org.jspecify.annotations.NullMarked;
