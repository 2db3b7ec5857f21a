/** A service that keeps notes, and brings its own database up to date when it starts. */
@NullMarked
package notes;

import org.jspecify.annotations.NullMarked;
