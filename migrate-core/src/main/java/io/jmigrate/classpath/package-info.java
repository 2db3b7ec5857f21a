/** What an application brings on its class path. Knows nothing of migrations or models. */
@NullMarked
package io.jmigrate.classpath;

import org.jspecify.annotations.NullMarked;
