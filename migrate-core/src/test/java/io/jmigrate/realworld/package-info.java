/** Scripts as real projects have them, judged by the databases' own clients. */
@NullMarked
package io.jmigrate.realworld;

import org.jspecify.annotations.NullMarked;
