package io.jmigrate.model;

import io.jmigrate.schema.ForeignKey.Action;
import io.jmigrate.schema.Identity;
import org.jspecify.annotations.Nullable;

/**
 * What a database can and cannot, as far as models care.
 *
 * @param product for messages
 * @param longestName in bytes of UTF-8
 * @param primaryKey what every primary key is called; null where each has a name
 * @param identity how it numbers rows
 * @param uniqueKeys whether a unique key is a constraint, not an index
 * @param partialIndexes whether an index may cover some rows only
 * @param expressionIndexes whether an index may be over an expression
 * @param enumTypes whether an enum is a type with a name of its own
 * @param generatedNotNull whether a generated column may be declared never to be null
 * @param noAction what it calls NO ACTION of a foreign key, where it shows that under another name
 * @param namespaces whether tables are in schemas within the database
 * @param indexesKeys whether a foreign key comes with an index where there is none
 */
public record ModelTraits(
    String product,
    int longestName,
    @Nullable String primaryKey,
    Identity.Kind identity,
    boolean uniqueKeys,
    boolean partialIndexes,
    boolean expressionIndexes,
    boolean enumTypes,
    boolean generatedNotNull,
    Action noAction,
    boolean namespaces,
    boolean indexesKeys) {
  /**
   * What an action of a foreign key comes to: PostgreSQL alone may look later, and so tells NO
   * ACTION from RESTRICT.
   */
  public Action meaning(Action action) {
    return indexesKeys && action == Action.RESTRICT ? Action.NO_ACTION : action;
  }
}
