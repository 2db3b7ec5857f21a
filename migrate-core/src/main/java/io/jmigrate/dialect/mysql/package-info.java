/** MySQL 8 and later. */
@NullMarked
package io.jmigrate.dialect.mysql;

import org.jspecify.annotations.NullMarked;
