/**
 * Pages that are made from the code in part, so that neither tells what the other does not know.
 */
@NullMarked
package io.jmigrate.testing.pages;

import org.jspecify.annotations.NullMarked;
