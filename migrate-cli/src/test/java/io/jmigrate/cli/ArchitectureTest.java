package io.jmigrate.cli;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import io.jmigrate.testing.rules.HouseRules;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The rules the command line keeps. */
final class ArchitectureTest {
  private static JavaClasses classes;

  @BeforeAll
  static void readTheClasses() {
    classes = HouseRules.shippedClasses("io.jmigrate.cli");
    assertThat(classes.size()).isPositive();
  }

  @Test
  void packagesFormNoCycle() {
    HouseRules.packagesFormNoCycle().check(classes);
  }

  @Test
  void noCommandNamesADialect() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAPackage("io.jmigrate.dialect.*..")
        .check(classes);
  }

  @Test
  void onlyTheOutputPrints() {
    HouseRules.nothingPrintsOutside("io.jmigrate.cli.output").check(classes);
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
