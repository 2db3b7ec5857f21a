/** The service as a process. */
@NullMarked
package notes;

import org.jspecify.annotations.NullMarked;
