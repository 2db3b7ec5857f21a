package types;

import io.jmigrate.annotation.Column;
import io.jmigrate.annotation.Converter;
import io.jmigrate.annotation.Converts;
import io.jmigrate.annotation.Enumerated;
import io.jmigrate.annotation.Enumerated.Storage;
import io.jmigrate.annotation.Generated;
import io.jmigrate.annotation.Id;
import io.jmigrate.annotation.Json;
import io.jmigrate.annotation.Length;
import io.jmigrate.annotation.Model;
import io.jmigrate.annotation.Precision;
import io.jmigrate.annotation.Text;
import io.jmigrate.annotation.Transient;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Every type that there is a column for. */
@Model
public record Types(
    @Id(identity = false) long id,
    boolean primitiveBoolean,
    byte primitiveByte,
    short primitiveShort,
    int primitiveInt,
    float primitiveFloat,
    double primitiveDouble,
    char primitiveChar,
    @Nullable Boolean boxedBoolean,
    @Nullable Byte boxedByte,
    @Nullable Short boxedShort,
    Integer boxedInt,
    Long boxedLong,
    Float boxedFloat,
    Double boxedDouble,
    Character boxedChar,
    String string,
    @Length(40) String shortString,
    @Text String text,
    BigDecimal decimal,
    @Precision(value = 12, scale = 2) BigDecimal price,
    @Precision(12) BigDecimal whole,
    BigInteger bigInteger,
    UUID uuid,
    Instant instant,
    @Precision(3) Instant milliseconds,
    OffsetDateTime offsetDateTime,
    LocalDate localDate,
    LocalTime localTime,
    LocalDateTime localDateTime,
    Duration duration,
    byte[] bytes,
    @Length(16) byte[] hash,
    byte @Nullable [] maybeBytes,
    @Nullable byte[] loosely,
    Color color,
    @Enumerated(Storage.ORDINAL) Color ordinal,
    @Enumerated(Storage.NATIVE) Color nativeColor,
    @Json Point point,
    @Json List<Point> points,
    @Json Map<String, Object> map,
    @Json String rawJson,
    Optional<String> optional,
    Optional<List<Integer>> optionalList,
    int[] ints,
    String[] strings,
    @Length(10) List<String> shortStrings,
    List<UUID> uuids,
    List<Color> colors,
    List<byte[]> blobs,
    @Converter(MoneyConverter.class) Money money,
    @Converter(LabelConverter.class) @Length(30) @Nullable Label label,
    @Column(type = "inet") InetAddress address,
    @Column(type = "citext") String email,
    @Column(type = "cidr[]") List<InetAddress> networks,
    @Generated("primitive_int + 1") int successor,
    @Transient Thread thread) {
  public enum Color {
    RED,
    DARK_GREEN {
      @Override
      public String toString() {
        return "green";
      }
    };

    static final Color FIRST = RED;
  }

  public record Point(int x, int y) {}

  public record Money(BigDecimal amount) {}

  public record Label(String text) {}

  public static final class MoneyConverter implements Converts<Money, BigDecimal> {
    @Override
    public BigDecimal stored(Money value) {
      return value.amount();
    }

    @Override
    public Money restored(BigDecimal stored) {
      return new Money(stored);
    }
  }

  /** A converter that gets its types from a superclass. */
  abstract static class TextConverter<T> implements Converts<T, String> {
    @Override
    public String stored(T value) {
      return value.toString();
    }
  }

  public static final class LabelConverter extends TextConverter<Label> {
    @Override
    public Label restored(String stored) {
      return new Label(stored);
    }
  }
}
