package bad;

import io.jmigrate.annotation.*;

@Model
record Converters(
    @Id long id,
    @Converter(Right.class) Money right,
    // error: [JM116] Right converts a Money; it is a class with a constructor without parameters that implements Converts<String, a type with columns>.
    @Converter(Right.class) String wrongType,
    // error: [JM116] Inner cannot be made; it is a class with a constructor without parameters that implements Converts<Money, a type with columns>.
    @Converter(Inner.class) Money inner,
    // error: [JM116] NoConstructor cannot be made; it is a class with a constructor without parameters that implements Converts<Money, a type with columns>.
    @Converter(NoConstructor.class) Money noConstructor,
    // error: [JM110] no column holds a Money; keep it as a document with @Json, as another type with @Converter, as a type of the database with @Column(type = "..."), or not at all with @Transient.
    // error: [JM116] NoColumn cannot be made; it is a class with a constructor without parameters that implements Converts<Money, a type with columns>.
    @Converter(NoColumn.class) Money noColumn) {
  record Money(long cents) {}

  static class Right implements Converts<Money, Long> {
    public Long stored(Money value) {
      return value.cents();
    }

    public Money restored(Long stored) {
      return new Money(stored);
    }
  }

  static class NoConstructor extends Right {
    NoConstructor(int scale) {}
  }

  abstract static class Inner extends Right {}

  abstract static class NoColumn implements Converts<Money, Thread> {}
}
