/** The rules that models keep, one group a class. */
@NullMarked
package io.jmigrate.processor.check;

import org.jspecify.annotations.NullMarked;
