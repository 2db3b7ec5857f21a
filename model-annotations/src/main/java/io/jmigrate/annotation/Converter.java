package io.jmigrate.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Converts the property to a type that has columns, and back.
 *
 * <pre>{@code
 * @Converter(MoneyConverter.class) Money price    // price numeric(38,10), if it Converts<Money, BigDecimal>
 * }</pre>
 *
 * <p>The column is that of the stored type, to which the other annotations, such as {@link Length},
 * apply, too.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.RECORD_COMPONENT, ElementType.FIELD, ElementType.METHOD})
public @interface Converter {

  Class<? extends Converts<?, ?>> value();
}
