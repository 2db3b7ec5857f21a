/**
 * What a database is made of, as immutable values: tables, columns, keys, indexes, types,
 * sequences. Read by inspectors, compared by the differ; knows no JDBC.
 *
 * <p>Texts (types, defaults, expressions) are as the server itself prints them. Two schemas are
 * comparable only when they were read from servers of the same product and version.
 */
@NullMarked
package io.jmigrate.schema;

import org.jspecify.annotations.NullMarked;
