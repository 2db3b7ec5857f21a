/**
 * The one root of every exception jmigrate throws, at the bottom so that every package can use it.
 */
@NullMarked
package io.jmigrate.error;

import org.jspecify.annotations.NullMarked;
