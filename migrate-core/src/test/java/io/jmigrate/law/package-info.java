/**
 * The law of every diff, put to real servers: the up gives the other schema, the down the first
 * one, a second diff is empty, rows of kept tables survive; judged by the database's own dump.
 */
@NullMarked
package io.jmigrate.law;

import org.jspecify.annotations.NullMarked;
