/**
 * The histories and files of other migration tools: read, matched with migrations, converted.
 * Nothing of another tool is ever written.
 */
@NullMarked
package io.jmigrate.adopt;

import org.jspecify.annotations.NullMarked;
