package io.jmigrate.schema;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An object that is the SQL that makes it, as the server itself prints that: a view, a routine, a
 * trigger, a policy. It is compared by this text, made by it, and made again where what it is made
 * with changes.
 *
 * @param kind as the database's manual calls it, in lower case: {@code materialized view}
 * @param name of a routine with the types of its arguments; of a part of a table {@code audit on
 *     users}
 * @param address what follows DROP: {@code TRIGGER audit ON public.users}
 * @param definition the statement that makes it
 * @param session settings of the session it is made under, and their values as SQL; they do not
 *     tell two objects apart
 * @param settings statements that complete it: each leaves it as it is when run again
 * @param comment null for none
 * @param shape what those who use it see of it; one whose shape begins with this can take its place
 *     without dropping it. Empty where the database replaces none
 * @param foundation whether tables are made with it, so that it must be there before them
 * @param uses what it is made with, where the database keeps book of that: tables ({@code
 *     public.users}), columns ({@code public.users.email}), types, and others by {@link #toString}
 * @param users the parts of tables that are made with it, where the database keeps book of that:
 *     {@code column public.users.email}, {@code constraint public.users.adult}, {@code index
 *     public.users.by_email}; whatever else in the server's words
 */
public record ScriptedObject(
    String kind,
    ObjectName name,
    String address,
    String definition,
    SortedMap<String, String> session,
    List<String> settings,
    @Nullable String comment,
    String shape,
    boolean foundation,
    SortedSet<String> uses,
    SortedSet<String> users) {
  /** Stands for users of which the database keeps no book. */
  public static final String ALL_TABLES = "all tables";

  private static final Pattern NO_NAME = Pattern.compile("[^\\w$]+");

  /** A name may contain it, or a body end with it: {@code users$function$}. */
  private static final Pattern DOLLAR_QUOTE = Pattern.compile("\\$\\w*\\$");

  public ScriptedObject {
    session = Ordered.copy(session);
    settings = List.copyOf(settings);
    uses = Collections.unmodifiableSortedSet(new TreeSet<>(uses));
    users = Collections.unmodifiableSortedSet(new TreeSet<>(users));
  }

  /** One that no setting of the session changes. */
  public ScriptedObject(
      String kind,
      ObjectName name,
      String address,
      String definition,
      List<String> settings,
      @Nullable String comment,
      String shape,
      boolean foundation,
      SortedSet<String> uses) {
    this(
        kind,
        name,
        address,
        definition,
        new TreeMap<>(),
        settings,
        comment,
        shape,
        foundation,
        uses,
        new TreeSet<>(foundation ? Set.of(ALL_TABLES) : Set.of()));
  }

  /** Whether the two make the same; what they use may be told of more or less exactly. */
  public boolean makesSame(ScriptedObject other) {
    return definition.equals(other.definition)
        && settings.equals(other.settings)
        && Objects.equals(comment, other.comment);
  }

  /** Whether {@code other} can take its place while others use it. */
  public boolean canBecome(ScriptedObject other) {
    boolean fits = !shape.isEmpty() && other.shape.startsWith(shape);
    return (fits || definition.equals(other.definition)) && other.settings.containsAll(settings);
  }

  /** Whether something that uses {@code used} uses this. */
  public boolean isMeantBy(String used) {
    String whole = name.toString();
    return used.equals(toString()) || used.equals(whole) || used.startsWith(whole + ".");
  }

  /** What its definition speaks of, names and keywords alike, in lower case. */
  public Set<String> words() {
    return NO_NAME
        .splitAsStream(definition.toLowerCase(Locale.ROOT))
        .flatMap(word -> Stream.concat(Stream.of(word), DOLLAR_QUOTE.splitAsStream(word)))
        .collect(Collectors.toSet());
  }

  /** Its name as it is spoken of, in lower case: {@code total} for {@code shop.Total(integer)}. */
  public String word() {
    String lower = name.name().toLowerCase(Locale.ROOT);
    return NO_NAME.splitAsStream(lower).findFirst().orElse("");
  }

  /** Whether it takes arguments. */
  public boolean isRoutine() {
    return name.name().indexOf('(') > 0;
  }

  /** The same, known to be what tables are made with. */
  public ScriptedObject asFoundation() {
    return new ScriptedObject(
        kind, name, address, definition, session, settings, comment, shape, true, uses, users);
  }

  /** For people: {@code trigger shop.audit on users}. */
  @Override
  public String toString() {
    return kind + " " + name;
  }
}
