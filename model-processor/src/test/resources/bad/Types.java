package bad;

import io.jmigrate.annotation.*;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

@Model
record Types(
    @Id long id,
    // error: [JM110] no column holds a Thread; keep it as a document with @Json, as another type with @Converter, as a type of the database with @Column(type = "..."), or not at all with @Transient.
    Thread thread,
    // error: [JM110] no column holds an Object; keep it as a document with @Json, as another type with @Converter, as a type of the database with @Column(type = "..."), or not at all with @Transient.
    Object object,
    // error: [JM110] no column holds a Map<String, String>; keep it as a document with @Json, as another type with @Converter, as a type of the database with @Column(type = "..."), or not at all with @Transient.
    Map<String, String> map,
    // error: [JM110] no column holds a List<List<String>>; keep it as a document with @Json, as another type with @Converter, as a type of the database with @Column(type = "..."), or not at all with @Transient.
    List<List<String>> nested,
    // error: [JM110] no column holds a String[][]; keep it as a document with @Json, as another type with @Converter, as a type of the database with @Column(type = "..."), or not at all with @Transient.
    String[][] table,
    // error: [JM110] no column holds a Set<String>; keep it as a document with @Json, as another type with @Converter, as a type of the database with @Column(type = "..."), or not at all with @Transient.
    Set<String> set,
    // error: [JM110] no column holds a Date; keep it as a document with @Json, as another type with @Converter, as a type of the database with @Column(type = "..."), or not at all with @Transient.
    Date date,
    // error: [JM110] no column holds a Settings; keep it as a document with @Json, as another type with @Converter, as a type of the database with @Column(type = "..."), or not at all with @Transient.
    Settings settings,
    // error: [JM110] no column holds a Thread; keep it as a document with @Json, as another type with @Converter, as a type of the database with @Column(type = "..."), or not at all with @Transient.
    Optional<Thread> optional,
    @Json Settings document,
    @Column(type = "inet") Thread address,
    @Transient Thread none) {
  record Settings(String theme) {}
}
