/** The front door: everything an application, the command line or a build plugin calls. */
@NullMarked
package io.jmigrate;

import org.jspecify.annotations.NullMarked;
