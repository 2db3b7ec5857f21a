@NullMarked
package io.jmigrate.processor;

import org.jspecify.annotations.NullMarked;
