/**
 * Puts the changes between two schemas in an order that a database can follow, and says of each
 * step what it may cost.
 */
@NullMarked
package io.jmigrate.plan;

import org.jspecify.annotations.NullMarked;
