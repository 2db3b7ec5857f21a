package io.jmigrate.cli.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jmigrate.error.JmigrateException;
import io.jmigrate.model.ModelColumn;
import io.jmigrate.model.ModelFragment;
import io.jmigrate.model.ValueType;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AttributesTest {
  @Test
  void readsWhatSequelizeTakes() {
    ModelFragment user =
        read(
            "firstName:string,lastName: string email:STRING, role:enum:{NEW, DONE},tags:array:int");
    assertThat(user.table()).isEqualTo("users");
    assertThat(user.columns())
        .extracting(ModelColumn::column)
        .containsExactly(
            "id", "first_name", "last_name", "email", "role", "tags", "created_at", "updated_at");
    assertThat(user.columns().subList(1, 6)).allMatch(ModelColumn::nullable);
    assertThat(Objects.requireNonNull(column(user, "role").constants()).labels())
        .containsExactly("NEW", "DONE");
    assertThat(column(user, "tags").array()).isTrue();
    assertThat(column(user, "tags").type()).isEqualTo(ValueType.INT);
  }

  @Test
  void readsSizesNotNullUniqueAndIndex() {
    ModelFragment user =
        read("email:string(254)!:unique price:decimal(10, 2)! views!:int:index key:uuid:unique");
    assertThat(column(user, "email").length()).isEqualTo(254);
    assertThat(column(user, "email").nullable()).isFalse();
    assertThat(column(user, "price").precision()).isEqualTo(10);
    assertThat(column(user, "price").scale()).isEqualTo(2);
    assertThat(column(user, "views").nullable()).isFalse();
    assertThat(user.indexes())
        .extracting(index -> index.parts().get(0).text() + " " + index.unique())
        .containsExactly("email true", "views false", "key true");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "x:int:default(0)                   | 0",
        "x:int:default:-1                   | -1",
        "x:int:default(2147483647)          | 2147483647",
        "x:decimal(4,2):default(0.50)       | 0.50",
        "x:boolean!:default(true)           | true",
        "x:string:default(new)              | 'new'",
        "x:string:default('a, b')           | 'a, b'",
        "x:string:default(it's)             | 'it''s'",
        "x:enum:{A,B}:default(B)            | 'B'",
        "x:enum(A,B):default('A')           | 'A'",
        "x:uuid:default(gen_random_uuid())  | gen_random_uuid()",
      })
  void writesDefaultsInSql(String attribute, String sql) {
    assertThat(column(read(attribute), "x").defaultExpression()).isEqualTo(sql);
  }

  @ParameterizedTest
  @CsvSource({
    "id:uuid, UUID, false",
    "id:int!, INT, true",
    "id!:int, INT, true",
    "id:string(20), STRING, false",
    "a:int, LONG, true"
  })
  void takesAnotherIdThanTheNumberedOne(String attribute, ValueType type, boolean numbered) {
    ModelFragment model = read("parent:references(User) " + attribute);
    assertThat(model.id()).hasSize(1);
    assertThat(model.columns().get(0)).isEqualTo(model.id().get(0));
    assertThat(model.id().get(0).type()).isEqualTo(type);
    assertThat(model.id().get(0).identity()).isEqualTo(numbered);
    assertThat(model.id().get(0).nullable()).isFalse();
    assertThat(column(model, "parentId").type()).isEqualTo(type);
  }

  @ParameterizedTest
  @CsvSource({
    "author:references(User)!",
    "author:references:User!",
    "author_id:references(User)!",
    "authorId!:references:User",
    "authorId:uuid:references(User)!",
    "author:references(shop.User)!"
  })
  void refersToAnotherModelByTheTypeOfItsId(String attribute) {
    ModelFragment post = Attributes.read("blog.Post", attribute, AttributesTest::user);
    assertThat(column(post, "authorId").type()).isEqualTo(ValueType.UUID);
    assertThat(column(post, "authorId").nullable()).isFalse();
    assertThat(post.associations())
        .extracting(each -> each.property() + " " + each.target() + " " + each.foreignKey())
        .containsExactly("author shop.User [authorId]");
  }

  @Test
  void takesTheNameForThatOfTheModel() {
    ModelFragment post =
        Attributes.read("blog.Post", "user:references,post:references", AttributesTest::user);
    assertThat(post.associations())
        .extracting(each -> each.property() + " " + each.target())
        .containsExactly("user shop.User", "post blog.Post");
    assertThat(column(post, "postId").nullable()).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "x:foo        | Unknown type 'foo'",
        "x:strng      | Unknown type 'strng'; did you mean 'string'?",
        "x            | It has no type; write x:string",
        "x:           | It has no type; write x:string",
        "1x:int       | '1x' is no name of a Java property",
        "class:int    | 'class' is a word of Java's own",
        "wait:int     | No component of a record may be named 'wait'",
        "x:string(a)  | 'a' is no size of string; write string(50)",
        "x:string(0)  | '0' is no size of string; write string(50)",
        "x:decimal(2,3) | '2,3' is no size of decimal",
        "x:integer(11) | integer takes no size",
        "x:string(5   | 'string(5' cannot be read",
        "x:array      | An array has elements; write x:array:string",
        "x:enum       | An enum lists its values; write x:enum:{NEW,DONE}",
        "x:enum:{a-b} | 'a-b' is no name of a Java constant",
        "x:enum:{A,A} | 'A' is there twice",
        "x:enum:{A}:default(B) | default 'B' is none of A",
        "x:int:default(a) | default 'a' is no integer",
        "x:int:default(2147483648) | default '2147483648' is no integer",
        "x:decimal:default(1.) | default '1.' is no number",
        "x:int:uniqe  | Unknown word 'uniqe'; did you mean 'unique'?",
        "x:int:unique(a) | Unknown word",
        "a:string     | 'a' is there already",
        "A:string     | 'A' is there already",
        "createdAt:date | 'createdAt' is there already",
        "id:text      | The id is the primary key",
        "x:long:references(shop.User) | The id of shop.User is another type (UUID)",
      })
  void namesTheAttributeThatCannotBeRead(String attribute, String why) {
    assertThatThrownBy(() -> read("a:int," + attribute))
        .isInstanceOf(JmigrateException.class)
        .hasMessageStartingWith("Attribute '" + attribute + "' cannot be parsed: " + why);
  }

  @Test
  void namesAllOfThemAtOnce() {
    assertThatThrownBy(() -> read("a:in,b:string,b:int,id:date"))
        .hasMessageContainingAll(
            "'id:date' cannot be parsed", "'a:in' cannot be parsed", "'b:int' cannot be parsed");
  }

  private static ModelFragment read(String attributes) {
    return Attributes.read("blog.User", attributes, AttributesTest::user);
  }

  private static ModelColumn column(ModelFragment model, String property) {
    return Objects.requireNonNull(model.column(property));
  }

  private static ModelFragment user(String name) {
    assertThat(name).isIn("User", "shop.User");
    return Attributes.read("shop.User", "id:uuid", AttributesTest::user);
  }
}
