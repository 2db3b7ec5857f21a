/**
 * The goals of the Maven plugin: each runs a command of the command line, in the build's process.
 */
@NullMarked
package io.jmigrate.maven;

import org.jspecify.annotations.NullMarked;
