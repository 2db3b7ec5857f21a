package io.jmigrate.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jmigrate.error.JmigrateException;
import io.jmigrate.schema.ForeignKey.Action;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FragmentJsonTest {
  private static final ModelFragment POST =
      new ModelFragment(
          ModelFragment.FORMAT,
          "blog.Post",
          "posts",
          null,
          "articles",
          "What is \"published\"",
          List.of(
              new ModelColumn(
                  "role",
                  "role",
                  null,
                  ValueType.ENUM,
                  false,
                  null,
                  null,
                  null,
                  new EnumConstants("role", List.of("MEMBER", "ADMIN"), EnumConstants.Storage.NAME),
                  null,
                  false,
                  true,
                  false,
                  "'MEMBER'",
                  null,
                  ColumnRole.VERSION,
                  null)),
          List.of(
              new ModelAssociation(
                  ModelAssociation.Kind.BELONGS_TO,
                  "author",
                  "blog.User",
                  List.of("authorId"),
                  null,
                  null,
                  true,
                  null,
                  Action.CASCADE,
                  null,
                  "post_author")),
          List.of(
              new ModelIndex(null, true, List.of(new ModelIndex.Part("role", false, true)), null)),
          List.of(new ModelCheck("never", "1 = 0")));

  @Test
  void readsWhatItWrote() {
    String json = FragmentJson.write(POST);
    assertThat(FragmentJson.read(json, "post.json")).isEqualTo(POST);
    assertThat(FragmentJson.write(FragmentJson.read(json, "post.json"))).isEqualTo(json);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{", "[]", "{}", "{\"format\": 1}", "{\"format\": \"one\"}"})
  void saysWhichFileIsDamaged(String json) {
    assertThatThrownBy(() -> FragmentJson.read(json, "META-INF/jmigrate/blog.Post.json"))
        .isInstanceOf(JmigrateException.class)
        .hasMessageContaining("META-INF/jmigrate/blog.Post.json is not a description of a model");
  }

  @Test
  void refusesAFileOfAnotherFormat() {
    String newer = FragmentJson.write(POST).replace("\"format\" : 1", "\"format\" : 2");
    assertThatThrownBy(() -> FragmentJson.read(newer, "post.json"))
        .hasMessageContaining("another version of jmigrate");
  }

  @Test
  void noticesWhatWasChangedOnItsWay() {
    String edited = FragmentJson.write(POST).replace("'MEMBER'", "'ADMIN'");
    assertThatThrownBy(() -> FragmentJson.read(edited, "lib/blog.jar!/blog.Post.json"))
        .isInstanceOf(JmigrateException.class)
        .hasMessageContaining("lib/blog.jar!/blog.Post.json was changed after it was compiled")
        .hasMessageContaining("Compile the models again");
  }

  @Test
  void refusesAFileWithoutAFingerprint() {
    String old = FragmentJson.write(POST).replaceFirst(" *\"fingerprint\".*\n", "");
    assertThatThrownBy(() -> FragmentJson.read(old, "blog.Post.json"))
        .hasMessageContaining("blog.Post.json has no fingerprint");
  }
}
