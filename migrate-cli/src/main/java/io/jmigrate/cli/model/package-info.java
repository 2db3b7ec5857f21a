/** The Java source of models, written by the commands that make models. */
@NullMarked
package io.jmigrate.cli.model;

import org.jspecify.annotations.NullMarked;
