/** Starting a project: what lies in the folder already, and the files to begin with. */
@NullMarked
package io.jmigrate.cli.project;

import org.jspecify.annotations.NullMarked;
