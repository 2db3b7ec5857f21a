package io.jmigrate.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.jmigrate.schema.ForeignKey.Action;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ModelFingerprintTest {
  private static final String POST =
      """
      {
        "format": 1, "model": "blog.Post", "table": "posts",
        "columns": [
          {"property": "id", "column": "id", "type": "LONG", "id": true, "identity": true},
          {"property": "authorId", "column": "author_id", "type": "UUID"},
          {"property": "status", "column": "status", "type": "ENUM", "defaultExpression": "'NEW'",
           "constants": {"name": "status", "labels": ["NEW", "OLD"], "storage": "NAME"}}],
        "associations": [
          {"kind": "BELONGS_TO", "property": "author", "target": "blog.User",
           "foreignKey": ["authorId"], "constraint": true}],
        "indexes": [
          {"unique": true, "parts": [{"text": "authorId", "expression": false, "descending": false}]}],
        "checks": [{"expression": "id > 0"}]
      }
      """;

  static List<Arguments> harmless() {
    return List.of(
        Arguments.of("the class's name", "blog.Post", "blog.Article"),
        Arguments.of("the packages", "blog.", "shop.model."),
        Arguments.of("a property's name", "authorId", "writer"),
        Arguments.of("the name of an enum", "\"name\": \"status\"", "\"name\": \"state\""),
        Arguments.of(
            "a former name", "\"type\": \"UUID\"", "\"type\": \"UUID\", \"renamedFrom\": \"x\""));
  }

  @ParameterizedTest
  @MethodSource("harmless")
  void passesOver(String what, String before, String after) {
    assertThat(fingerprint(POST.replace(before, after))).as(what).isEqualTo(fingerprint(POST));
  }

  static List<Arguments> changes() {
    return List.of(
        Arguments.of("\"posts\"", "\"articles\""),
        Arguments.of("\"author_id\"", "\"writer_id\""),
        Arguments.of("\"UUID\"", "\"LONG\""),
        Arguments.of("\"UUID\"", "\"UUID\", \"nullable\": true"),
        Arguments.of("\"UUID\"", "\"UUID\", \"comment\": \"who wrote it\""),
        Arguments.of("'NEW'", "'OLD'"),
        Arguments.of("\"NEW\", \"OLD\"", "\"NEW\", \"OLD\", \"GONE\""),
        Arguments.of("\"identity\": true", "\"identity\": false"),
        Arguments.of("blog.User", "blog.Person"),
        Arguments.of("\"constraint\": true", "\"constraint\": true, \"onDelete\": \"CASCADE\""),
        Arguments.of("\"unique\": true", "\"unique\": false"),
        Arguments.of("\"text\": \"authorId\"", "\"text\": \"status\""),
        Arguments.of("id > 0", "id > 1"));
  }

  @ParameterizedTest
  @MethodSource("changes")
  void tellsApart(String before, String after) {
    assertThat(POST).contains(before);
    assertThat(fingerprint(POST.replace(before, after))).isNotEqualTo(fingerprint(POST));
  }

  @Test
  void passesOverTheOrderOfColumnsButNotOfAKey() {
    ModelFragment plain = reordered(ModelSketch.of("Tag").column("a", ValueType.INT));
    ModelFragment turned =
        reordered(ModelSketch.of("Tag").column("a", ValueType.INT), list -> reversed(list));
    assertThat(ModelFingerprint.of(turned)).isEqualTo(ModelFingerprint.of(plain));

    ModelSketch key = ModelSketch.without("Tag").id("a", ValueType.INT).id("b", ValueType.INT);
    assertThat(ModelFingerprint.of(reordered(key, list -> reversed(list))))
        .isNotEqualTo(ModelFingerprint.of(reordered(key)));
  }

  @Test
  void countsTheClassesThatNameTheColumnsOfAJoinTable() {
    ModelFragment post = joined("blog.Post", "blog.Tag");
    assertThat(ModelFingerprint.of(joined("shop.Post", "shop.Tag")))
        .isEqualTo(ModelFingerprint.of(post));
    assertThat(ModelFingerprint.of(joined("blog.Article", "blog.Tag")))
        .isNotEqualTo(ModelFingerprint.of(post));
  }

  @Test
  void isTheSameForASetInAnyOrder() {
    FoundModel user = ModelSketch.of("User").found();
    FoundModel tag = ModelSketch.of("Tag").column("name", ValueType.STRING).found();
    String both = ModelFingerprint.ofAll(List.of(user, tag));
    assertThat(ModelFingerprint.ofAll(List.of(tag, user))).isEqualTo(both);
    assertThat(ModelFingerprint.ofAll(List.of(tag))).isNotEqualTo(both);
    assertThat(ModelFingerprint.isOne(both)).isTrue();
  }

  private static String fingerprint(String json) {
    try {
      return ModelFingerprint.of(FragmentJson.unsigned(json));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ModelFragment joined(String model, String target) {
    return new ModelFragment(
        ModelFragment.FORMAT,
        model,
        "posts",
        null,
        null,
        null,
        List.of(),
        List.of(
            new ModelAssociation(
                ModelAssociation.Kind.MANY_TO_MANY,
                "tags",
                target,
                List.of(),
                null,
                null,
                true,
                null,
                Action.CASCADE,
                null,
                null)),
        List.of(),
        List.of());
  }

  private static ModelFragment reordered(ModelSketch sketch) {
    return reordered(sketch, UnaryOperator.identity());
  }

  private static ModelFragment reordered(
      ModelSketch sketch, UnaryOperator<List<ModelColumn>> order) {
    ModelFragment of = sketch.found().fragment();
    return new ModelFragment(
        of.format(),
        of.model(),
        of.table(),
        null,
        null,
        null,
        order.apply(of.columns()),
        of.associations(),
        of.indexes(),
        of.checks());
  }

  private static List<ModelColumn> reversed(List<ModelColumn> columns) {
    List<ModelColumn> reversed = new ArrayList<>(columns);
    Collections.reverse(reversed);
    return reversed;
  }
}
