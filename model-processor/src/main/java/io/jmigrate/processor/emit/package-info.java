/** Makes fragments of models that kept the rules, and writes them. */
@NullMarked
package io.jmigrate.processor.emit;

import org.jspecify.annotations.NullMarked;
