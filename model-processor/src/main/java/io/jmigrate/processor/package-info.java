/**
 * The annotation processor: reads the models of a compilation, reports every mistake in them and
 * writes one fragment for each. Isolating, in Gradle's sense: what it says of a model depends on
 * that model and what it names, and on nothing else.
 */
@NullMarked
package io.jmigrate.processor;

import org.jspecify.annotations.NullMarked;
