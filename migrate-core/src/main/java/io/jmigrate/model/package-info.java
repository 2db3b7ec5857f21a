/**
 * What annotated models say, as neutral records: no database's words yet. The processor writes
 * them, one file for each model, and everything that needs models reads those files, so that no
 * class of a user is ever loaded. Knows no JDBC.
 */
@NullMarked
package io.jmigrate.model;

import org.jspecify.annotations.NullMarked;
