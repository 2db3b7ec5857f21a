/**
 * Databases that are made, used and dropped: beside the target, of the same product and version.
 * What a script does there cannot be taken back where it reaches out, so such scripts are refused.
 */
@NullMarked
package io.jmigrate.scratch;

import org.jspecify.annotations.NullMarked;
