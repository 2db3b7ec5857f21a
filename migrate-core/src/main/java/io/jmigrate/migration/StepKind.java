package io.jmigrate.migration;

/** What is applied and taken back: the same is done to both, in different words. */
public enum StepKind {
  /** A change of the schema. */
  MIGRATION("migration", "db:migrate", "db:migrate:undo", "db:migrate:status", "db:repair"),
  /** Rows that an environment begins with. */
  SEEDER("seeder", "db:seed:all", "db:seed:undo", "db:seed:status", "db:repair --seeders");

  private final String noun;
  private final String run;
  private final String undo;
  private final String status;
  private final String repair;

  StepKind(String noun, String run, String undo, String status, String repair) {
    this.noun = noun;
    this.run = run;
    this.undo = undo;
    this.status = status;
    this.repair = repair;
  }

  /** What messages call one. */
  public String noun() {
    return noun;
  }

  /** The same at the start of a sentence. */
  public String title() {
    return Character.toUpperCase(noun.charAt(0)) + noun.substring(1);
  }

  /** The command that applies all. */
  public String run() {
    return run;
  }

  /** The command that takes the last one back. */
  public String undo() {
    return undo;
  }

  /** The command that lists them. */
  public String status() {
    return status;
  }

  /** The command that writes down a person's decision. */
  public String repair() {
    return repair;
  }
}
