/** What JMH measures: the parts of the engine that every run goes through, without a database. */
@NullMarked
package io.jmigrate.benchmark.micro;

import org.jspecify.annotations.NullMarked;
