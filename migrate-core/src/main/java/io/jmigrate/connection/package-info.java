/** Opens connections: finds the driver, tells the database's dialect, words what goes wrong. */
@NullMarked
package io.jmigrate.connection;

import org.jspecify.annotations.NullMarked;
