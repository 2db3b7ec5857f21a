package io.jmigrate.plan;

import io.jmigrate.change.ObjectChange.AlterSequence;
import io.jmigrate.change.ObjectChange.CreateSequence;
import io.jmigrate.change.ObjectChange.DropSequence;
import io.jmigrate.change.ObjectChange.DropTable;
import io.jmigrate.change.SchemaChange;
import io.jmigrate.change.TableChange.DropColumn;
import io.jmigrate.schema.Column;
import io.jmigrate.schema.Sequence;
import io.jmigrate.schema.Sequence.Owner;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * Sequences that go with a column: they come before the table that uses them and belong to its
 * column after that, are let go before a column is dropped that they outlive, and are not dropped
 * where the column takes them along.
 */
final class OwnedSequences {
  private final Set<Owner> gone = new HashSet<>();

  private OwnedSequences(List<SchemaChange> changes) {
    for (SchemaChange change : changes) {
      if (change instanceof DropTable drop) {
        for (Column column : drop.table().columns()) {
          gone.add(new Owner(drop.table().name(), column.name()));
        }
      } else if (change instanceof DropColumn drop) {
        gone.add(new Owner(drop.table(), drop.column().name()));
      }
    }
  }

  /** The same changes, with those of owned sequences in as many steps as they take. */
  static List<SchemaChange> inSteps(List<SchemaChange> changes) {
    OwnedSequences owned = new OwnedSequences(changes);
    List<SchemaChange> result = new ArrayList<>(changes.size());
    changes.forEach(change -> owned.add(change, result));
    return result;
  }

  private void add(SchemaChange change, List<SchemaChange> result) {
    if (change instanceof CreateSequence create && create.sequence().owner() != null) {
      Sequence alone = create.sequence().ownedBy(null);
      result.add(new CreateSequence(alone));
      result.add(new AlterSequence(alone, create.sequence()));
    } else if (change instanceof AlterSequence alter && outlivesItsOwner(alter)) {
      Sequence alone = alter.before().ownedBy(null);
      result.add(new AlterSequence(alter.before(), alone));
      if (!alone.equals(alter.after())) {
        result.add(new AlterSequence(alone, alter.after()));
      }
    } else if (!(change instanceof DropSequence drop && gone.contains(drop.sequence().owner()))) {
      result.add(change);
    }
  }

  private boolean outlivesItsOwner(AlterSequence alter) {
    Owner owner = alter.before().owner();
    return gone.contains(owner) && !Objects.equals(owner, alter.after().owner());
  }
}
