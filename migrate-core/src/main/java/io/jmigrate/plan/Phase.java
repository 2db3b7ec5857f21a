package io.jmigrate.plan;

/** When a change has its turn: what makes room comes early, what loses data comes last. */
enum Phase {
  /** All that follows speaks of the names after. */
  RENAME,
  DROP_FOREIGN_KEYS,
  /** Parts whose name or column is needed by what follows. */
  MAKE_ROOM,
  /** Tables with parts of such names. */
  MAKE_ROOM_OF_TABLES,
  RENAME_PARTS,
  CREATE_NAMESPACES,
  CREATE_ENUMS,
  CREATE_DOMAINS,
  ALTER_TYPES,
  CREATE_SEQUENCES,
  CREATE_TABLES,
  ADD_COLUMNS,
  ALTER_COLUMNS,
  /** Those that are computed from others, which may have to change first. */
  ADD_GENERATED_COLUMNS,
  ALTER_SEQUENCES,
  CREATE_INDEXES,
  ADD_CONSTRAINTS,
  ADD_FOREIGN_KEYS,
  DROP_PARTS,
  DROP_COLUMNS,
  DROP_TABLES,
  DROP_SEQUENCES,
  DROP_DOMAINS,
  DROP_ENUMS,
  DROP_NAMESPACES
}
