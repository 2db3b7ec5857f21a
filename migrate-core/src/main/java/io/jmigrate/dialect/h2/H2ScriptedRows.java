package io.jmigrate.dialect.h2;

import io.jmigrate.change.Expressions;
import io.jmigrate.schema.ObjectName;
import io.jmigrate.schema.ScriptedObject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Makes views, aliases, constants and triggers of the statements that SCRIPT has of them. */
final class H2ScriptedRows {
  private static final Pattern VIEW =
      Pattern.compile(
          "(?s)CREATE FORCE (VIEW) ("
              + H2Text.QUALIFIED
              + ")(?: COMMENT ((?:U&)?'(?:[^']|'')*'))?(\\(.*)");
  private static final Pattern OTHER =
      Pattern.compile(
          "(?s)CREATE (?:FORCE )?(ALIAS|AGGREGATE|CONSTANT|TRIGGER|MATERIALIZED VIEW) ("
              + H2Text.QUALIFIED
              + ") (.*)");
  private static final Pattern COMMENT =
      Pattern.compile(
          "(?s)COMMENT ON ((?:ALIAS|CONSTANT|TRIGGER) " + H2Text.QUALIFIED + ") IS (.*)");
  private static final Pattern MENTIONED = Pattern.compile(H2Text.QUALIFIED);
  private static final Pattern OF_TABLES =
      Pattern.compile("(?s)(?:CREATE (?:CACHED |MEMORY )?(?:TABLE|DOMAIN)|ALTER TABLE) .*");

  private static final Pattern RELATION =
      Pattern.compile("(?s)CREATE (?:[A-Z]+ )*?(?:TABLE|VIEW) (" + H2Text.QUALIFIED + ").*");

  private final List<String> script;
  private final List<ObjectName> relations = new ArrayList<>();
  private final Map<String, String> comments = new HashMap<>();

  /** For objects of a whole script. */
  H2ScriptedRows(List<String> script) {
    this.script = script.stream().filter(text -> OF_TABLES.matcher(text).matches()).toList();
    for (String statement : script) {
      Matcher relation = RELATION.matcher(statement);
      if (relation.matches()) {
        relations.add(name(relation.group(1)));
      }
      Matcher comment = COMMENT.matcher(statement);
      if (comment.matches()) {
        comments.put(comment.group(1), H2Text.plain(comment.group(2)));
      }
    }
  }

  /** Null for a statement that makes something else. */
  @Nullable ScriptedObject of(String statement) {
    Matcher view = VIEW.matcher(statement);
    if (view.matches()) {
      String comment = view.group(3);
      return object(
          view.group(1),
          view.group(2),
          "CREATE VIEW " + view.group(2) + overMaterialized(view.group(4)),
          comment == null ? null : H2Text.plain(comment));
    }
    Matcher other = OTHER.matcher(statement);
    if (!other.matches()) {
      return null;
    }
    String comment = comments.get(other.group(1) + " " + other.group(2));
    return object(other.group(1), other.group(2), plain(statement), comment);
  }

  /** Whether it is a comment on one of these, which comes with that. */
  boolean isComment(String statement) {
    return COMMENT.matcher(statement).matches();
  }

  /** What stands for a table. */
  static ScriptedObject synonym(ObjectName name, ObjectName target) {
    String quoted = H2Text.name(name);
    return new ScriptedObject(
        "synonym",
        name,
        "SYNONYM " + quoted,
        "CREATE SYNONYM " + quoted + " FOR " + H2Text.name(target),
        List.of(),
        null,
        "",
        false,
        new TreeSet<>(List.of(target.toString())));
  }

  private ScriptedObject object(
      String kind, String quoted, String definition, @Nullable String comment) {
    return new ScriptedObject(
        kind.toLowerCase(Locale.ROOT),
        name(quoted),
        kind + " " + quoted,
        definition,
        List.of(),
        comment,
        "",
        script.stream().anyMatch(text -> text.contains(quoted)),
        uses(quoted, definition));
  }

  /** What reads a materialized view is shown to read the table that holds its rows. */
  private String overMaterialized(String query) {
    String text = query;
    for (ObjectName relation : relations) {
      text =
          text.replace(
              H2Text.name(relation.sibling(relation.name() + "$1")), H2Text.name(relation));
    }
    return text;
  }

  /** H2 makes a materialized view only where all is there that it is made with. */
  private static String plain(String statement) {
    return statement.replace("CREATE FORCE MATERIALIZED ", "CREATE MATERIALIZED ");
  }

  /** The text of a materialized view is as it was written: not all names in it are quoted. */
  private SortedSet<String> uses(String own, String definition) {
    SortedSet<String> uses = new TreeSet<>();
    for (ObjectName relation : relations) {
      if (Expressions.mentions(definition, relation.name()) && !H2Text.name(relation).equals(own)) {
        uses.add(relation.toString());
      }
    }
    Matcher mentioned = MENTIONED.matcher(definition);
    while (mentioned.find()) {
      if (!mentioned.group().equals(own)) {
        uses.add(name(mentioned.group()).toString());
      }
    }
    return uses;
  }

  private static ObjectName name(String quoted) {
    Matcher part = Pattern.compile(H2Text.QUOTED).matcher(quoted);
    part.find();
    String schema = H2Text.plain(part.group());
    part.find();
    return new ObjectName(schema, H2Text.plain(part.group()));
  }
}
