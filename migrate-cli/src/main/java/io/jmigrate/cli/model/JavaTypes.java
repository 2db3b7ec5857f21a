package io.jmigrate.cli.model;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import io.jmigrate.model.ValueType;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;

/** The Java type that is written for each type of value. */
final class JavaTypes {
  private JavaTypes() {}

  /** Every type but an enum's, which has a name of its own. */
  static TypeName of(ValueType type) {
    return switch (type) {
      case BOOLEAN -> TypeName.BOOLEAN;
      case BYTE -> TypeName.BYTE;
      case SHORT -> TypeName.SHORT;
      case INT -> TypeName.INT;
      case LONG -> TypeName.LONG;
      case FLOAT -> TypeName.FLOAT;
      case DOUBLE -> TypeName.DOUBLE;
      case CHAR -> TypeName.CHAR;
      case STRING, TEXT, OTHER -> ClassName.get(String.class);
      case DECIMAL -> ClassName.get(BigDecimal.class);
      case BIG_INTEGER -> ClassName.get(BigInteger.class);
      case UUID -> ClassName.get(UUID.class);
      case INSTANT -> ClassName.get(Instant.class);
      case OFFSET_DATE_TIME -> ClassName.get(OffsetDateTime.class);
      case LOCAL_DATE -> ClassName.get(LocalDate.class);
      case LOCAL_TIME -> ClassName.get(LocalTime.class);
      case LOCAL_DATE_TIME -> ClassName.get(LocalDateTime.class);
      case DURATION -> ClassName.get(Duration.class);
      case BYTES -> ArrayTypeName.of(TypeName.BYTE);
      case JSON -> ParameterizedTypeName.get(Map.class, String.class, Object.class);
      case ENUM -> throw new IllegalArgumentException("an enum's type has a name of its own");
    };
  }
}
