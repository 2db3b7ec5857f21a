package io.jmigrate.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.jmigrate.error.ErrorCode;
import io.jmigrate.error.JmigrateException;
import io.jmigrate.schema.ForeignKey.Action;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ModelJoinerTest {
  private static ModelSketch user() {
    return ModelSketch.of("User");
  }

  private static ModelSketch post() {
    return ModelSketch.of("Post").column("authorId", ValueType.LONG);
  }

  @Test
  void makesOneKeyOfBothSides() {
    List<ModelTable> tables =
        join(
            user().hasMany("posts", "Post").onDelete(Action.CASCADE),
            post().belongsTo("author", "User"));
    ModelReference key = table(tables, "posts").references().get(0);
    assertThat(table(tables, "posts").references()).hasSize(1);
    assertThat(key.columns()).containsExactly("author_id");
    assertThat(key.onDelete()).isEqualTo(Action.CASCADE);
    assertThat(key.origin()).isEqualTo("blog.Post.author and blog.User.posts");
  }

  @Test
  void makesNoIndexThatAModelDoesNotWant() {
    ModelSketch posts = post().belongsTo("author", "User").withoutIndex();
    assertThat(table(join(user().hasMany("posts", "Post"), posts), "posts").indexes()).isEmpty();
    ModelSketch usual = post().belongsTo("author", "User");
    assertThat(table(join(user(), usual), "posts").indexes()).hasSize(1);
  }

  @Test
  void takesAKeyFromTheOtherSideAlone() {
    ModelSketch profile = ModelSketch.without("Profile").id("userId", ValueType.LONG);
    ModelTable table = table(join(user().hasOne("profile", "Profile"), profile), "profiles");
    assertThat(table.references()).hasSize(1);
    assertThat(table.indexes()).isEmpty();
  }

  @Test
  void makesTheSameOfEitherSideOfATie() {
    ModelSketch tag = ModelSketch.of("Tag");
    List<ModelTable> one = join(ModelSketch.of("Post").manyToMany("tags", "Tag", null), tag);
    List<ModelTable> other =
        join(ModelSketch.of("Post"), ModelSketch.of("Tag").manyToMany("posts", "Post", null));
    ModelTable left = table(one, "post_tags");
    ModelTable right = table(other, "post_tags");
    assertThat(left.columns()).isEqualTo(right.columns());
    assertThat(left.primaryKey()).containsExactly("post_id", "tag_id");
    assertThat(left.indexes()).isEqualTo(right.indexes()).hasSize(1);
    assertThat(left.references()).allMatch(key -> key.onDelete() == Action.CASCADE);
  }

  @Test
  void renamesAJoinTableWithItsModels() {
    ModelSketch tag = ModelSketch.of("Tag");
    ModelSketch article =
        ModelSketch.of("Article").renamedFrom("posts").manyToMany("tags", "Tag", null);
    ModelTable table = table(join(article, tag), "article_tags");
    assertThat(table.renamedFrom()).isEqualTo("post_tags");
    assertThat(table.columns())
        .extracting(ModelColumn::column, ModelColumn::renamedFrom)
        .containsExactly(tuple("article_id", "post_id"), tuple("tag_id", null));

    ModelSketch zettel =
        ModelSketch.of("Zettel").renamedFrom("posts").manyToMany("tags", "Tag", null);
    assertThat(table(join(zettel, ModelSketch.of("Tag")), "tag_zettels").renamedFrom())
        .isEqualTo("post_tags");

    ModelSketch named =
        ModelSketch.of("Article").renamedFrom("posts").manyToMany("tags", "Tag", "labels");
    assertThat(table(join(named, ModelSketch.of("Tag")), "labels").renamedFrom()).isNull();
  }

  @Test
  void keepsRowsOfAModelBetweenThatIsAThingOfItsOwn() {
    ModelSketch rating =
        ModelSketch.of("Rating")
            .column("userId", ValueType.LONG)
            .column("postId", ValueType.LONG)
            .belongsTo("user", "User")
            .belongsTo("post", "Post");
    List<ModelTable> tables =
        join(user().through("rated", "Post", "Rating"), post().belongsTo("author", "User"), rating);
    assertThat(table(tables, "ratings").references())
        .allMatch(key -> key.onDelete() == Action.RESTRICT);
  }

  @Test
  void tellsAMissingModelByWhoPointsAtIt() {
    refuses(
        "blog.Post.author points at blog.Usr, which is no model here. Did you mean blog.User?",
        user(),
        post().belongsTo("author", "Usr"));
  }

  @Test
  void tellsBothPlacesOfOneClass() {
    assertThatThrownBy(
            () -> ModelJoiner.join(List.of(user().found("one.jar!"), user().found("classes"))))
        .hasMessageContaining(
            "blog.User is described twice: in classes/META-INF/jmigrate/blog.User.json and in"
                + " one.jar!/META-INF/jmigrate/blog.User.json.");
  }

  @Test
  void tellsBothModelsOfOneTable() {
    refuses(
        "blog.Box and blog.Boxe both make the table boxes.",
        ModelSketch.of("Box"),
        ModelSketch.of("Boxe"));
  }

  @Test
  void tellsSidesThatDisagreeOnDeletion() {
    refuses(
        "blog.Post.author says onDelete = CASCADE, but blog.User.posts says onDelete = RESTRICT",
        user().hasMany("posts", "Post").onDelete(Action.RESTRICT),
        post().belongsTo("author", "User").onDelete(Action.CASCADE));
  }

  @Test
  void tellsOneToOneFromOneToMany() {
    refuses(
        "blog.Post.author and blog.User.last and blog.User.posts: one says @HasOne, the other"
            + " @HasMany, of the same key blog.Post.authorId.",
        user().hasMany("posts", "Post").hasOne("last", "Post", "authorId"),
        post().belongsTo("author", "User"));
  }

  @Test
  void tellsAPropertyThatIsAnothersKey() {
    refuses(
        "blog.User.posts takes blog.Post.authorId for a key to blog.User, but blog.Post.author"
            + " says that it holds the key of blog.Person.",
        user().hasMany("posts", "Post", "authorId"),
        ModelSketch.of("Person"),
        post().belongsTo("author", "Person"));
  }

  @Test
  void tellsAPropertyThatIsNotThere() {
    refuses(
        "blog.User.posts needs the property autorId, which blog.Post does not have. Did you mean"
            + " authorId?",
        user().hasMany("posts", "Post", "autorId"),
        post());
  }

  @Test
  void tellsAKeyOfAnotherType() {
    refuses(
        "blog.Post.authorId holds INT, but the key it holds, blog.User.id, is LONG.",
        user(),
        ModelSketch.of("Post").column("authorId", ValueType.INT).belongsTo("author", "User"));
  }

  @Test
  void tellsANullThatCannotBe() {
    refuses(
        "blog.Post.author: onDelete = SET_NULL, but blog.Post.authorId may not be null.",
        user(),
        post().belongsTo("author", "User").onDelete(Action.SET_NULL));
  }

  @Test
  void tellsThatSeveralKeysMayBeMeant() {
    refuses(
        "blog.User.posts may mean more than one key of blog.Post. Name it: \"authorId\" or"
            + " \"editorId\".",
        user().hasMany("posts", "Post"),
        post()
            .column("editorId", ValueType.LONG)
            .belongsTo("author", "User")
            .belongsTo("editor", "User"));
  }

  @Test
  void tellsTiesThatShareATable() {
    refuses(
        "blog.Post.tags and blog.Post.topics share the table post_tags.",
        ModelSketch.of("Tag"),
        ModelSketch.of("Post").manyToMany("tags", "Tag", null).manyToMany("topics", "Tag", null));
  }

  @Test
  void tellsATieWhoseTableIsAModel() {
    refuses(
        "blog.Post.tags makes the table post_tags, which blog.PostTag makes, too. Say"
            + " @ManyToMany(through = PostTag.class).",
        ModelSketch.of("Tag"),
        ModelSketch.of("PostTag"),
        ModelSketch.of("Post").manyToMany("tags", "Tag", null));
  }

  @Test
  void tellsAModelBetweenThatHoldsNoKey() {
    refuses(
        "blog.Post.tags goes through blog.PostTag, which holds no key to blog.Tag.",
        ModelSketch.of("Tag"),
        ModelSketch.of("PostTag").column("postId", ValueType.LONG),
        ModelSketch.of("Post").through("tags", "Tag", "PostTag"));
  }

  @Test
  void tellsEverythingAtOnce() {
    assertThatThrownBy(
            () ->
                join(
                    user().hasMany("posts", "Post", "autorId"),
                    post().belongsTo("author", "Person")))
        .hasMessageContaining("autorId")
        .hasMessageContaining("blog.Person");
  }

  /** In whatever order they are read. */
  private static void refuses(String message, ModelSketch... models) {
    List<FoundModel> found = new ArrayList<>(Stream.of(models).map(ModelSketch::found).toList());
    for (int i = 0; i < 2; i++) {
      assertThatThrownBy(() -> ModelJoiner.join(found))
          .isInstanceOf(JmigrateException.class)
          .hasMessageContaining(message)
          .extracting(e -> ((JmigrateException) e).code())
          .isEqualTo(ErrorCode.INVALID_MODELS);
      Collections.reverse(found);
    }
  }

  private static List<ModelTable> join(ModelSketch... models) {
    return ModelJoiner.join(Stream.of(models).map(ModelSketch::found).toList());
  }

  private static ModelTable table(List<ModelTable> tables, String name) {
    return tables.stream().filter(table -> table.name().equals(name)).findFirst().orElseThrow();
  }
}
