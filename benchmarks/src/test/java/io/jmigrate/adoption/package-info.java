/** The import of histories that the other tools themselves have made. */
@NullMarked
package io.jmigrate.adoption;

import org.jspecify.annotations.NullMarked;
