package io.jmigrate.pull;

import io.jmigrate.model.ModelAssociation;
import io.jmigrate.model.ModelAssociation.Kind;
import io.jmigrate.model.ModelColumn;
import io.jmigrate.model.ModelFragment;
import io.jmigrate.model.ModelTypes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Gives a foreign key the Java type of the key that it holds, as models want it; where the database
 * has another type, its column says that one.
 */
final class PulledKeyTypes {
  private PulledKeyTypes() {}

  /** The same models, but for the types of their foreign keys. */
  static List<ModelFragment> agreed(List<ModelFragment> models, ModelTypes types) {
    Map<String, ModelFragment> agreed = new HashMap<>();
    models.forEach(model -> agreed.put(model.model(), model));
    boolean changed = true;
    // A key may hold a key that holds another: as many rounds as there are models are enough.
    for (int round = 0; changed && round < models.size(); round++) {
      changed = false;
      for (ModelFragment model : models) {
        for (ModelAssociation association : model.associations()) {
          changed |=
              association.kind() == Kind.BELONGS_TO
                  && agree(model.model(), association, agreed, types);
        }
      }
    }
    return models.stream().map(model -> agreed.getOrDefault(model.model(), model)).toList();
  }

  private static boolean agree(
      String model,
      ModelAssociation association,
      Map<String, ModelFragment> agreed,
      ModelTypes types) {
    ModelFragment owner = agreed.get(model);
    ModelFragment target = agreed.get(association.target());
    if (owner == null || target == null) {
      return false;
    }
    List<ModelColumn> columns = new ArrayList<>(owner.columns());
    List<ModelColumn> id = target.id();
    for (int i = 0; i < association.foreignKey().size() && i < id.size(); i++) {
      String property = association.foreignKey().get(i);
      ModelColumn wanted = id.get(i);
      columns.replaceAll(
          each -> each.property().equals(property) ? holding(each, wanted, types) : each);
    }
    if (columns.equals(owner.columns())) {
      return false;
    }
    agreed.put(model, owner.with(columns));
    return true;
  }

  private static ModelColumn holding(ModelColumn column, ModelColumn key, ModelTypes types) {
    if (column.array() || key.array() || column.type() == key.type()) {
      return column;
    }
    String said = column.sqlType();
    return column.typed(key.type(), said == null ? types.type(column) : said);
  }
}
