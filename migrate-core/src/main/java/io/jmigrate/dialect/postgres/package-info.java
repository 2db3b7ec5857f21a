/** PostgreSQL, and what speaks its protocol. */
@NullMarked
package io.jmigrate.dialect.postgres;

import org.jspecify.annotations.NullMarked;
