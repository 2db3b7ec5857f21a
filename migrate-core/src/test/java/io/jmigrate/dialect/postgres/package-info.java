/** PostgreSQL's parts, against real servers. */
@NullMarked
package io.jmigrate.dialect.postgres;

import org.jspecify.annotations.NullMarked;
