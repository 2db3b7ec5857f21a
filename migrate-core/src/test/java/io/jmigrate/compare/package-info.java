@NullMarked
package io.jmigrate.compare;

import org.jspecify.annotations.NullMarked;
