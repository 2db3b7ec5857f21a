package io.jmigrate.processor.problem;

/** Everything that can be wrong with a model, each with a code that stays. */
public enum Problem {
  MODEL_KIND(
      101,
      "`@Model` is on something that has no rows: an interface, an enum, an abstract or inner class.",
      "Put it on a record, a class that can be made, or a static nested one."),
  MODEL_EXTENDS_MODEL(
      102,
      "A model extends another model. Tables do not inherit.",
      "Move what they share into a superclass without `@Model`."),
  NO_ID(
      103,
      "A model has no `@Id`, so its table gets no primary key. A warning.",
      "Mark the key, or say `@SuppressWarnings(\"JM103\")` where it is meant."),
  TABLE_TWICE(
      104,
      "A model and one that it is tied to have the same table.",
      "Name one of them: `@Model(table = \"…\")`."),
  NO_COLUMNS(105, "A model has no column.", "Give it components or fields."),
  TYPE_UNSUPPORTED(
      110,
      "No column can hold the property's Java type.",
      "`@Json` keeps it as a document, `@Converter` as another type, `@Column(type = \"…\")` as what the database calls it; `@Transient` does not keep it."),
  PRIMITIVE_NULLABLE(111, "A primitive is `@Nullable`.", "Use its box: `Integer`, not `int`."),
  ID_NULLABLE(
      112,
      "A part of the primary key is `@Nullable`.",
      "Keys are never null: drop the annotation."),
  FIELD_HIDDEN(
      113,
      "A class's field is private, and nothing reads it.",
      "Give it a getter or Lombok's `@Getter`, make it visible, or mark it `@Transient`."),
  COLUMN_TWICE(
      114, "Two properties have the same column.", "Name one of them: `@Column(name = \"…\")`."),
  ENUM_EMPTY(
      115,
      "An enum has no constants, so that no row could be written.",
      "Give it some, or another type to the property."),
  CONVERTER_UNFIT(
      116,
      "A `@Converter` converts another type than the property's, or cannot be made.",
      "It needs a constructor without parameters and `Converts<the property's type, a type with columns>`."),
  MODEL_UNTIED(
      117,
      "A property is of a model's type, and nothing says how they are tied.",
      "Say `@BelongsTo`, `@HasOne`, `@HasMany` or `@ManyToMany`, or `@Transient`."),
  METHOD_ANNOTATED(
      118,
      "An annotation is on a method that is no getter of a field, or says again what its field says.",
      "Put it on the field, or on the getter in the field's class, and once."),
  ANNOTATION_UNFIT(
      120,
      "An annotation does not fit the property's type.",
      "Drop it, or change the type to one that it is for."),
  ANNOTATIONS_CONTRADICT(121, "Two annotations exclude each other.", "Drop one."),
  VALUE_INVALID(
      122, "A value of an annotation makes no sense.", "The message says what is possible."),
  ROLE_TWICE(123, "Two properties are the `@Version`, or the `@CreatedAt`, …", "Keep one."),
  DELETED_AT_NOT_NULLABLE(
      124, "`@DeletedAt` cannot be null, so that no row could live.", "Make it `@Nullable`."),
  IDENTITY_IMPOSSIBLE(
      125,
      "`@Id(identity = true)` where the database cannot number: a key of several parts, another type, a foreign key.",
      "Drop it, or use a single `long`, `int` or `short`."),
  ON_MISSING(
      130,
      "An `@Index` or `@Unique` on a model does not say of what.",
      "Name properties: `on = \"role, createdAt desc\"`."),
  ON_MISPLACED(
      131,
      "An `@Index` or `@Unique` on a property says of what.",
      "Move it to the model, or drop `on`."),
  PROPERTY_UNKNOWN(
      132,
      "`on` names a property that does not exist.",
      "Name properties as in Java, without quotes."),
  PROPERTY_WITHOUT_COLUMN(
      133,
      "`on` names a property that has no column.",
      "Name the property that holds the key, not the one that holds the other model."),
  ON_MALFORMED(
      134,
      "`on` cannot be read: an empty part, an unclosed parenthesis or quote.",
      "Properties or SQL expressions, with commas between them."),
  TARGET_NO_MODEL(
      140,
      "An association leads to a type that is no model.",
      "Put `@Model` on it, or keep the property with `@Json`."),
  TARGET_SHAPE(
      141,
      "`@HasMany` or `@ManyToMany` is on something that is no `List`, or `@BelongsTo` or `@HasOne` on one.",
      "Use the type that the message names."),
  TARGET_WITHOUT_ID(
      142,
      "An association leads to a model without `@Id`, which has no key to hold.",
      "Give it one."),
  KEY_MISSING(
      143,
      "Nothing holds the other model's key.",
      "Add the property that the message names, or say which one it is."),
  KEY_UNKNOWN(
      144,
      "The property that is to hold the key does not exist, or has no column.",
      "Name one that does."),
  KEY_TYPE(
      145,
      "The property that holds a key is of another type than that key.",
      "Give it the key's type."),
  KEY_COUNT(
      146,
      "A key of several parts is held by another number of properties.",
      "Name one property for each part, in the order of the key."),
  KEY_AMBIGUOUS(
      147, "Several foreign keys can be meant.", "Name the property: `@HasMany(\"authorId\")`."),
  THROUGH_AND_TABLE(
      148,
      "`@ManyToMany` names both a model and a table to go through.",
      "Say `through = PostTag.class` or `table = \"post_tags\"`, or neither."),
  SET_NULL_IMPOSSIBLE(
      149,
      "`SET_NULL` for a key that cannot be null.",
      "Make the property `@Nullable`, or choose another action."),
  KEY_OF_ANOTHER(
      150,
      "The property that is named holds the key of another model.",
      "Name the one that holds this model's key."),
  SIDES_CONTRADICT(
      151,
      "Two properties tell the same foreign key differently: once `@HasOne`, once `@HasMany`.",
      "Keep the one that is true.");

  private final int number;
  private final String meaning;
  private final String remedy;

  Problem(int number, String meaning, String remedy) {
    this.number = number;
    this.meaning = meaning;
    this.remedy = remedy;
  }

  /** {@code JM110}: never given to anything else. */
  public String code() {
    return "JM" + number;
  }

  /** What is wrong, in Markdown. */
  public String meaning() {
    return meaning;
  }

  /** What to do about it, in Markdown. */
  public String remedy() {
    return remedy;
  }
}
