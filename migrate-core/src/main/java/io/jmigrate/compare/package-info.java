/**
 * Compares schemas wherever they are kept, plans the way there and back, and proves both on scratch
 * databases before anybody sees them.
 */
@NullMarked
package io.jmigrate.compare;

import org.jspecify.annotations.NullMarked;
