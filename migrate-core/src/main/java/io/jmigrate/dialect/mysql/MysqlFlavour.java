package io.jmigrate.dialect.mysql;

import io.jmigrate.dialect.Dialect;
import io.jmigrate.dialect.SqlResource;
import io.jmigrate.diff.DiffRules;
import io.jmigrate.schema.Check;
import io.jmigrate.schema.Constraint;
import io.jmigrate.schema.ForeignKey;
import io.jmigrate.schema.ForeignKey.Action;
import io.jmigrate.schema.ObjectName;
import java.util.Set;

/**
 * In what MySQL and MariaDB differ when they print and read definitions.
 *
 * @param owner the class beside which {@code ownQueries} lie; the others lie beside MySQL's
 * @param escapedTexts whether the catalog escapes expressions once more, leaves literals without
 *     their quotes and tells default expressions from them in {@code EXTRA}
 * @param writtenCollations whether a collation that was written stays written although it is the
 *     table's
 * @param noDefaultForBlobs whether {@code DEFAULT NULL} is left out where only an expression may be
 *     a default
 * @param columnChecks whether a column has a check of its own, which goes wherever the column goes
 * @param impliedAction of a foreign key that says nothing
 * @param hidden what an index is that queries do not see: {@code INVISIBLE}, {@code IGNORED}
 * @param invisible how an invisible column is printed
 * @param hiddenIndex how an index that queries do not see is printed
 * @param dropCheck {@code DROP CHECK}, {@code DROP CONSTRAINT}
 */
public record MysqlFlavour(
    Class<? extends Dialect> owner,
    Set<String> ownQueries,
    boolean escapedTexts,
    boolean writtenCollations,
    boolean noDefaultForBlobs,
    boolean columnChecks,
    Action impliedAction,
    String hidden,
    String invisible,
    String hiddenIndex,
    String dropCheck) {
  /** MySQL 8. */
  public static final MysqlFlavour MYSQL =
      new MysqlFlavour(
          MysqlDialect.class,
          Set.of(),
          true,
          true,
          true,
          false,
          Action.NO_ACTION,
          "INVISIBLE",
          "/*!80023 INVISIBLE */",
          "/*!80000 INVISIBLE */",
          "DROP CHECK");

  /** Names that begin with the table's follow it when it is renamed. */
  public Constraint renamed(Constraint constraint, ObjectName before, ObjectName after) {
    String infix = constraint instanceof ForeignKey ? "_ibfk_" : "_chk_";
    String prefix = before.name() + infix;
    boolean follows =
        constraint.name().startsWith(prefix)
            && (constraint instanceof ForeignKey || (constraint instanceof Check && !columnChecks));
    return follows
        ? constraint.named(after.name() + infix + constraint.name().substring(prefix.length()))
        : constraint;
  }

  /** What counts as a change. */
  public DiffRules diffRules() {
    return new DiffRules(
        false, true, true, false, name -> false, Set.of(Option.VISIBILITY), this::renamed);
  }

  public MysqlFlavour {
    ownQueries = Set.copyOf(ownQueries);
  }

  /** A query beside the dialect, by the name of its file without {@code .sql}. */
  String query(String name) {
    return SqlResource.read(ownQueries.contains(name) ? owner : MysqlDialect.class, name + ".sql");
  }
}
