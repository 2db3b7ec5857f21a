package io.jmigrate.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.jr.ob.JSON;
import io.jmigrate.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every type of value on every database: the column it becomes, what goes in and comes out again,
 * and the table in docs/model-types.md, which {@code -Dgolden=update} rewrites.
 */
class ModelTypesTest {
  private static final Path PAGE = Path.of("../docs/model-types.md");
  private static final String START = "<!-- types -->\n";
  private static final String END = "<!-- end of types -->";

  private static final Map<TestDatabase, Map<ValueType, String>> COLUMNS =
      new EnumMap<>(TestDatabase.class);

  private static final Map<TestDatabase, ModelDatabase> DATABASES =
      new EnumMap<>(TestDatabase.class);

  @TempDir private static Path folder;

  static List<ValueType> types() {
    return Stream.of(ValueType.values()).filter(type -> type != ValueType.OTHER).toList();
  }

  static List<Arguments> cases() {
    List<Arguments> cases = new ArrayList<>();
    for (TestDatabase product : Products.ALL) {
      types().forEach(type -> cases.add(Arguments.of(product, type)));
    }
    return cases;
  }

  /** A model with a column of each type. */
  @BeforeAll
  static void writeModel() throws IOException {
    List<ModelColumn> columns = new ArrayList<>();
    for (ValueType type : types()) {
      EnumConstants constants =
          type == ValueType.ENUM
              ? new EnumConstants("colour", List.of("RED", "GREEN"), EnumConstants.Storage.NAME)
              : null;
      columns.add(
          new ModelColumn(
              type.name(),
              name(type),
              null,
              type,
              false,
              null,
              null,
              null,
              constants,
              null,
              true,
              false,
              false,
              null,
              null,
              null,
              null));
    }
    ModelFragment model =
        new ModelFragment(
            ModelFragment.FORMAT,
            "All",
            "every",
            null,
            null,
            null,
            columns,
            List.of(),
            List.of(),
            List.of());
    Path models = Files.createDirectories(folder.resolve(ModelClassPath.FOLDER));
    Files.writeString(models.resolve("All.json"), FragmentJson.write(model));
  }

  @AfterAll
  static void closeDatabases() throws SQLException {
    for (ModelDatabase database : DATABASES.values()) {
      database.close();
    }
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("cases")
  void givesBackWhatItTook(TestDatabase product, ValueType type) throws Exception {
    JdbcValue jdbc = new JdbcValue(product, type);
    Connection connection = loaded(product).connection();
    for (Object value : ValueSamples.of(type).kept()) {
      Object back = trip(connection, jdbc, value);
      assertThat(comparable(type, back)).isEqualTo(comparable(type, value));
    }
    for (Object value : ValueSamples.of(type).refused()) {
      assertThatThrownBy(() -> trip(connection, jdbc, value)).isInstanceOf(SQLException.class);
    }
  }

  @Test
  void areAsOnThePage() throws IOException {
    Products.ALL.forEach(ModelTypesTest::loaded);
    String page = Files.readString(PAGE);
    int start = page.indexOf(START) + START.length();
    int end = page.indexOf(END);
    if ("update".equals(System.getProperty("golden"))) {
      page = page.substring(0, start) + table() + page.substring(end);
      Files.writeString(PAGE, page);
      end = page.indexOf(END);
    }
    assertThat(page.substring(start, end)).isEqualTo(table());
  }

  private static String table() {
    StringBuilder text = new StringBuilder("| Java | PostgreSQL | MySQL | MariaDB | H2 | kept |\n");
    text.append("|---|---|---|---|---|---|\n");
    for (ValueType type : types()) {
      ValueSamples samples = ValueSamples.of(type);
      text.append("| ").append(samples.java());
      for (TestDatabase product :
          List.of(
              TestDatabase.POSTGRESQL, TestDatabase.MYSQL, TestDatabase.MARIADB, TestDatabase.H2)) {
        text.append(" | `").append(COLUMNS.getOrDefault(product, Map.of()).get(type)).append('`');
      }
      text.append(" | ").append(samples.range()).append(" |\n");
    }
    return text.toString();
  }

  private static ModelDatabase loaded(TestDatabase product) {
    return DATABASES.computeIfAbsent(
        product,
        key -> {
          ModelDatabase database = new ModelDatabase(product);
          String script = database.script(database.read(folder));
          database.load(script);
          Map<ValueType, String> columns = new EnumMap<>(ValueType.class);
          types().forEach(type -> columns.put(type, written(script, name(type))));
          COLUMNS.put(product, columns);
          return database;
        });
  }

  /** What stands behind the column's name. */
  private static String written(String script, String column) {
    Matcher line = Pattern.compile("(?im)^ +`?" + column + "`? +(.*?),?$").matcher(script);
    assertThat(line.find()).as(column).isTrue();
    return line.group(1);
  }

  private static Object trip(Connection connection, JdbcValue jdbc, Object value)
      throws SQLException {
    String column = name(jdbc.type());
    try (Statement statement = connection.createStatement();
        PreparedStatement insert =
            connection.prepareStatement(
                "INSERT INTO every (" + column + ") VALUES (" + jdbc.placeholder() + ")")) {
      statement.execute("DELETE FROM every");
      jdbc.write(insert, value);
      insert.execute();
      try (ResultSet row = statement.executeQuery("SELECT " + column + " FROM every")) {
        row.next();
        return jdbc.read(row);
      }
    }
  }

  /** A document may be written in other words. */
  private static Object comparable(ValueType type, Object value) {
    try {
      return type == ValueType.JSON ? JSON.std.anyFrom((String) value) : value;
    } catch (IOException e) {
      throw new AssertionError(String.valueOf(value), e);
    }
  }

  private static String name(ValueType type) {
    return "the_" + type.name().toLowerCase(java.util.Locale.ROOT);
  }
}
