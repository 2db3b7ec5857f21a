/** Makes runs exclude each other, and notices when that has ended. */
@NullMarked
package io.jmigrate.lock;

import org.jspecify.annotations.NullMarked;
