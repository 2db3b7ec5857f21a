package io.jmigrate;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import io.jmigrate.testing.rules.HouseRules;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The map of the packages, kept by the build: docs/architecture.md draws it. */
final class ArchitectureTest {
  private static final String[] DIALECTS = {
    "io.jmigrate.dialect.h2..",
    "io.jmigrate.dialect.mariadb..",
    "io.jmigrate.dialect.mysql..",
    "io.jmigrate.dialect.postgres.."
  };

  private static JavaClasses classes;

  @BeforeAll
  static void readTheClasses() {
    classes = HouseRules.shippedClasses("io.jmigrate");
    assertThat(classes.size()).isPositive();
  }

  @Test
  void packagesFormNoCycle() {
    HouseRules.packagesFormNoCycle().check(classes);
  }

  @ParameterizedTest
  @CsvSource({"error", "digest", "schema", "sql", "change", "model", "diff", "migration"})
  void theLowerPackagesKnowNoJdbc(String name) {
    noClasses()
        .that()
        .resideInAPackage("io.jmigrate." + name + "..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("java.sql..", "javax.sql..", "org.postgresql..")
        .allowEmptyShould(true)
        .check(classes);
  }

  @ParameterizedTest
  @CsvSource({
    "h2, mariadb",
    "h2, mysql",
    "h2, postgres",
    "mariadb, h2",
    "mariadb, postgres",
    "mysql, h2",
    "mysql, mariadb",
    "mysql, postgres",
    "postgres, h2",
    "postgres, mariadb",
    "postgres, mysql"
  })
  void noDialectKnowsAnotherExceptMariadbItsParent(String one, String other) {
    noClasses()
        .that()
        .resideInAPackage("io.jmigrate.dialect." + one + "..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("io.jmigrate.dialect." + other + "..")
        .allowEmptyShould(true)
        .check(classes);
  }

  @Test
  void onlyTheFrontDoorNamesADialect() {
    noClasses()
        .that(not(resideInAnyPackage(DIALECTS)))
        .and()
        .resideOutsideOfPackage("io.jmigrate")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(DIALECTS)
        .check(classes);
  }

  @Test
  void nothingPrints() {
    HouseRules.nothingPrintsOutside("").check(classes);
  }

  @Test
  void nothingThrowsBareExceptions() {
    HouseRules.nothingThrowsBareExceptions().check(classes);
  }

  @Test
  void everyExceptionIsAJmigrateException() {
    HouseRules.everyExceptionIsAJmigrateException().check(classes);
  }

  @Test
  void everyPackageIsNullMarked() {
    HouseRules.everyPackageIsNullMarked().check(classes);
  }

  @Test
  void namesSayWhatAClassIs() {
    HouseRules.namesSayWhatAClassIs().check(classes);
  }
}
