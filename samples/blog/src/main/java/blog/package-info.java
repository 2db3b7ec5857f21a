/** The tables of a blog, as records. */
@NullMarked
package blog;

import org.jspecify.annotations.NullMarked;
