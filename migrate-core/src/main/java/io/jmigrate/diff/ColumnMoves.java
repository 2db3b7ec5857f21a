package io.jmigrate.diff;

import io.jmigrate.change.Place;
import io.jmigrate.schema.Column;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Follows the order of a table's columns while they are dropped, added and moved one by one. */
final class ColumnMoves {
  private final List<String> order;

  ColumnMoves(List<Column> columns) {
    this.order = new ArrayList<>(columns.stream().map(Column::name).toList());
  }

  /** Takes a column out and says where it stood. */
  Place take(String column) {
    int at = order.indexOf(column);
    order.remove(at);
    return place(at);
  }

  /** Puts a column behind another, null for the first place, and says where that is. */
  Place put(String column, @Nullable String behind) {
    int at = behind == null ? 0 : order.indexOf(behind) + 1;
    order.add(at, column);
    return place(at);
  }

  /** Which of {@code wanted} can stay where they are, so that as few as possible move. */
  Set<String> staying(List<String> wanted) {
    Map<String, Integer> rank = new HashMap<>();
    for (int i = 0; i < wanted.size(); i++) {
      rank.put(wanted.get(i), i);
    }
    List<String> kept = order.stream().filter(rank::containsKey).toList();
    int[] length = new int[kept.size()];
    int[] previous = new int[kept.size()];
    int best = -1;
    for (int i = 0; i < kept.size(); i++) {
      length[i] = 1;
      previous[i] = -1;
      for (int j = 0; j < i; j++) {
        if (rank.getOrDefault(kept.get(j), 0) < rank.getOrDefault(kept.get(i), 0)
            && length[j] + 1 > length[i]) {
          length[i] = length[j] + 1;
          previous[i] = j;
        }
      }
      if (best < 0 || length[i] > length[best]) {
        best = i;
      }
    }
    Set<String> staying = new HashSet<>();
    for (int i = best; i >= 0; i = previous[i]) {
      staying.add(kept.get(i));
    }
    return staying;
  }

  private Place place(int at) {
    return at == 0 ? Place.FIRST : new Place(order.get(at - 1));
  }
}
