package io.jmigrate.check;

import io.jmigrate.check.ModelVerification.Evidence;
import io.jmigrate.dialect.Dialect;
import io.jmigrate.error.ErrorCode;
import io.jmigrate.error.JmigrateException;
import io.jmigrate.model.FoundModel;
import io.jmigrate.model.ModelFingerprint;
import io.jmigrate.model.ModelJoiner;
import io.jmigrate.model.ModelSchema;
import io.jmigrate.model.ModelTable;
import io.jmigrate.model.ModelTypes;
import io.jmigrate.run.DatabaseReading;
import io.jmigrate.schema.Namespace;
import io.jmigrate.schema.ObjectName;
import io.jmigrate.schema.Schema;
import io.jmigrate.schema.SchemaBuilder;
import io.jmigrate.schema.Table;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Tells whether a database has what models need: by its history where the last migration was
 * generated from them, else by the columns of their tables. What is there besides does no harm, so
 * the next version's migration may be applied already.
 */
public final class ModelVerifier {
  /** Where H2 folds names to upper case; which it does is seen by the tables that are found. */
  private static final String UPPER = "PUBLIC";

  private static final Schema EMPTY = new SchemaBuilder().add(new Namespace(UPPER, null)).build();

  private final List<FoundModel> models;
  private final String fingerprint;

  /** Connects to nothing. */
  public ModelVerifier(List<FoundModel> models) {
    this.models = List.copyOf(models);
    this.fingerprint = ModelFingerprint.ofAll(models);
  }

  /**
   * Asks the database; changes nothing.
   *
   * @throws JmigrateException (INVALID_MODELS) when the models contradict each other, or this
   *     database does not have what they ask for
   */
  public ModelVerification verify(DatabaseReading reading) throws SQLException {
    String applied = reading.history().models();
    if (fingerprint.equals(applied)) {
      return result(applied, Evidence.HISTORY, List.of(), List.of());
    }
    List<ModelDifference> differences = differences(reading);
    List<String> pending = differences.isEmpty() ? List.of() : pending(reading);
    return result(applied, Evidence.CATALOG, differences, pending);
  }

  /** An application need not bring the migrations; the differences are told all the same. */
  private static List<String> pending(DatabaseReading reading) throws SQLException {
    try {
      return reading.pending();
    } catch (JmigrateException e) {
      if (e.code() == ErrorCode.FILE_UNREADABLE) {
        return List.of();
      }
      throw e;
    }
  }

  private ModelVerification result(
      @Nullable String applied,
      Evidence evidence,
      List<ModelDifference> differences,
      List<String> pending) {
    return new ModelVerification(
        models.size(), fingerprint, applied, evidence, differences, pending);
  }

  private List<ModelDifference> differences(DatabaseReading reading) throws SQLException {
    Dialect dialect = reading.dialect();
    ModelTypes types = dialect.models();
    ModelSchema wanted = ModelSchema.of(ModelJoiner.join(models), types, EMPTY);
    List<CatalogTable> there =
        CatalogTable.read(reading.connection(), dialect, names(wanted.origins().values()));
    Set<String> classes = new TreeSet<>();
    models.forEach(model -> classes.add(model.name()));
    List<ModelDifference> differences = new ArrayList<>();
    for (Map.Entry<ObjectName, ModelTable> origin : wanted.origins().entrySet()) {
      ModelTable table = origin.getValue();
      TableCheck check = new TableCheck(table, classes.contains(table.origin()));
      CatalogTable found = find(table, there, types, reading.schema());
      Table asked = Objects.requireNonNull(wanted.schema().tables().get(origin.getKey()));
      differences.addAll(
          found == null
              ? check.missing()
              : check.compare(
                  asked.columns(), found, (written, name) -> same(types, written, name)));
    }
    return differences;
  }

  /** As they are written, and as a database may have folded them. */
  private static Set<String> names(Iterable<ModelTable> tables) {
    Set<String> names = new LinkedHashSet<>();
    for (ModelTable table : tables) {
      names.add(table.name());
      names.add(table.name().toUpperCase(Locale.ROOT));
    }
    return names;
  }

  /** {@code home}: the schema that is configured; null for the session's own. */
  private static @Nullable CatalogTable find(
      ModelTable wanted, List<CatalogTable> tables, ModelTypes types, @Nullable String home) {
    String schema = wanted.schema() == null ? home : wanted.schema();
    for (CatalogTable table : tables) {
      boolean there = schema == null ? table.home() : same(types, schema, table.schema());
      if (there && same(types, wanted.name(), table.name())) {
        return table;
      }
    }
    return null;
  }

  private static boolean same(ModelTypes types, String written, String name) {
    return types.traits().namespaces()
        ? name.equals(written) || name.equals(types.name(written, UPPER))
        : name.equalsIgnoreCase(written);
  }
}
