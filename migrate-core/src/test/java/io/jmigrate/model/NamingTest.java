package io.jmigrate.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamingTest {
  @ParameterizedTest
  @CsvSource({
    "id, id",
    "authorId, author_id",
    "publishedAt, published_at",
    "PostTag, post_tag",
    "HTTPServer, http_server",
    "userID, user_id",
    "URL, url",
    "aB, a_b",
    "xAxis, x_axis",
    "address2, address2",
    "address2City, address2_city",
    "utf8Text, utf8_text",
    "already_snake, already_snake",
    "_hidden, _hidden",
    "straßeÜber, straße_über"
  })
  void writesPropertiesInSnakeCase(String property, String column) {
    assertThat(Naming.snakeCase(property)).isEqualTo(column);
  }

  @ParameterizedTest
  @CsvSource({
    "User, users",
    "PostTag, post_tags",
    "Person, people",
    "BlogPerson, blog_people",
    "Child, children",
    "Human, humans",
    "Woman, women",
    "Category, categories",
    "Day, days",
    "Query, queries",
    "Address, addresses",
    "Box, boxes",
    "Branch, branches",
    "Wish, wishes",
    "Quiz, quizzes",
    "Status, statuses",
    "Bus, buses",
    "Analysis, analyses",
    "Index, indexes",
    "Photo, photos",
    "Hero, heroes",
    "Shelf, shelves",
    "Roof, roofs",
    "News, news",
    "UserData, user_data",
    "Equipment, equipment",
    "Series, series",
    "People, people",
    "OrderLine, order_lines",
    "URL, urls",
    "X, xes"
  })
  void namesTablesInThePlural(String model, String table) {
    assertThat(Naming.table(model)).isEqualTo(table);
  }
}
