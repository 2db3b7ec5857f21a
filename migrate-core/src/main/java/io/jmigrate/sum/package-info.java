/**
 * {@code jmigrate.sum}: a chain of checksums over a folder's migrations, kept beside them in Git,
 * so that two branches that both add one meet in a conflict. Knows no JDBC.
 */
@NullMarked
package io.jmigrate.sum;

import org.jspecify.annotations.NullMarked;
