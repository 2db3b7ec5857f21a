package io.jmigrate.plan;

/** When a change has its turn: what makes room comes early, what loses data comes last. */
enum Phase {
  /** Views, routines and triggers first: what they are made with may change its name. */
  DROP_SCRIPTED,
  /** All that follows speaks of the names after. */
  RENAME,
  /** Foreign keys that point at rows which leave with their table. */
  RELEASE_ROWS,
  /** Tables that leave their parents keep what the parents lose. */
  LEAVE_PARENTS,
  DROP_FOREIGN_KEYS,
  /** Parts whose name or column is needed by what follows. */
  MAKE_ROOM,
  /** Tables with parts of such names. */
  MAKE_ROOM_OF_TABLES,
  /** What is made again under tables, which have let go of it by now. */
  DROP_REMADE_FOUNDATIONS,
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
  /** Tables with columns of parents that change. */
  CREATE_CHILDREN,
  ALTER_SEQUENCES,
  CREATE_INDEXES,
  ADD_CONSTRAINTS,
  /** Tables that leave one parent for another. */
  CHANGE_PARENTS,
  ADD_FOREIGN_KEYS,
  CREATE_SCRIPTED,
  /** Once all is there: what is made meanwhile gets the default privileges of before. */
  GRANT,
  DROP_PARTS,
  DROP_COLUMNS,
  DROP_TABLES,
  /** Partitions that come back with another bound. */
  STEP_OUT,
  /** Tables that come to parents which are what they are to be by now; new partitions of such. */
  JOIN_PARENTS,
  /** Foreign keys that point at rows which came with their table. */
  POINT_AT_ROWS,
  DROP_SEQUENCES,
  DROP_FOUNDATIONS_OF_TYPES,
  DROP_DOMAINS,
  DROP_ENUMS,
  DROP_FOUNDATIONS,
  DROP_NAMESPACES,
  /** Views, routines and triggers where columns that are dropped would harm them. */
  CREATE_SCRIPTED_LAST
}
