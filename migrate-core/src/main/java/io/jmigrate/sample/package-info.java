/**
 * Rows to try migrations on: put into every table of a scratch database, and looked for afterwards.
 */
@NullMarked
package io.jmigrate.sample;

import org.jspecify.annotations.NullMarked;
