package io.jmigrate.plan;

/** When a change has its turn: what makes room comes early, what loses data comes last. */
enum Phase {
  /** Views, routines and triggers first: what they are made with may change its name. */
  DROP_SCRIPTED,
  /** All that follows speaks of the names after. */
  RENAME,
  DROP_FOREIGN_KEYS,
  /** Parts whose name or column is needed by what follows. */
  MAKE_ROOM,
  /** Tables with parts of such names. */
  MAKE_ROOM_OF_TABLES,
  RENAME_PARTS,
  CREATE_NAMESPACES,
  CREATE_FOUNDATIONS,
  CREATE_ENUMS,
  CREATE_DOMAINS,
  ALTER_TYPES,
  /** Those that are made with types, for the tables that are made with them. */
  CREATE_FOUNDATIONS_OF_TYPES,
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
  CREATE_SCRIPTED,
  /** Once all is there: what is made meanwhile gets the default privileges of before. */
  GRANT,
  DROP_PARTS,
  DROP_COLUMNS,
  DROP_TABLES,
  DROP_SEQUENCES,
  DROP_FOUNDATIONS_OF_TYPES,
  DROP_DOMAINS,
  DROP_ENUMS,
  DROP_FOUNDATIONS,
  DROP_NAMESPACES,
  /** Views, routines and triggers where columns that are dropped would harm them. */
  CREATE_SCRIPTED_LAST
}
