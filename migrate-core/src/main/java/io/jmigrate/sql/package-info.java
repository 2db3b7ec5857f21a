/** Splits SQL scripts into statements, for any database whose lexical rules are given as data. */
@NullMarked
package io.jmigrate.sql;

import org.jspecify.annotations.NullMarked;
