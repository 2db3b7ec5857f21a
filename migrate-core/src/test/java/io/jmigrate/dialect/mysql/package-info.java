/** Reading and writing schemas of MySQL and MariaDB, on real servers. */
@NullMarked
package io.jmigrate.dialect.mysql;

import org.jspecify.annotations.NullMarked;
