/** MariaDB 10.6 and later: MySQL's parts, where they differ. */
@NullMarked
package io.jmigrate.dialect.mariadb;

import org.jspecify.annotations.NullMarked;
