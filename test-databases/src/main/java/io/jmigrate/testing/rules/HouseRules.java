package io.jmigrate.testing.rules;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.GeneralCodingRules;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import org.jspecify.annotations.NullMarked;

/** The rules that hold in every module, as ArchUnit states them. */
public final class HouseRules {
  /** The root of every jmigrate exception; named, not referred to, as core's tests use this too. */
  private static final String EXCEPTION = "io.jmigrate.error.JmigrateException";

  private HouseRules() {}

  /** The classes of {@code packageName} and below that ship, without any test. */
  public static JavaClasses shippedClasses(String packageName) {
    return new ClassFileImporter()
        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
        .withImportOption(location -> !location.contains("/jmigrate-test-databases"))
        .withImportOption(location -> !location.contains("/test-databases/"))
        .importPackages(packageName);
  }

  public static ArchRule packagesFormNoCycle() {
    return slices().assignedFrom(new ByPackage()).should().beFreeOfCycles();
  }

  /** {@code allowed} is the package, as an ArchUnit pattern, that may print; empty for none. */
  public static ArchRule nothingPrintsOutside(String allowed) {
    return noClasses()
        .that(resideInAPackage(allowed).negate())
        .should(GeneralCodingRules.ACCESS_STANDARD_STREAMS)
        .orShould()
        .callMethod(Throwable.class, "printStackTrace");
  }

  public static ArchRule nothingThrowsBareExceptions() {
    return GeneralCodingRules.NO_CLASSES_SHOULD_THROW_GENERIC_EXCEPTIONS;
  }

  public static ArchRule everyExceptionIsAJmigrateException() {
    return classes()
        .that()
        .areAssignableTo(Throwable.class)
        .should()
        .beAssignableTo(EXCEPTION)
        .allowEmptyShould(true);
  }

  public static ArchRule everyPackageIsNullMarked() {
    return classes().should(new BeInANullMarkedPackage());
  }

  /** Names that say nothing of what a class is for. */
  public static ArchRule namesSayWhatAClassIs() {
    return noClasses()
        .should()
        .haveNameMatching(
            ".*[.$]([A-Za-z]*(Utils?|Helpers?|Managers?|Impl|Service)|(Base|Abstract|Default)[A-Z]\\w*)");
  }

  private static final class ByPackage implements SliceAssignment {
    @Override
    public SliceIdentifier getIdentifierOf(JavaClass javaClass) {
      return SliceIdentifier.of(javaClass.getPackageName());
    }

    @Override
    public String getDescription() {
      return "packages";
    }
  }

  private static final class BeInANullMarkedPackage extends ArchCondition<JavaClass> {
    BeInANullMarkedPackage() {
      super("be in a @NullMarked package");
    }

    @Override
    public void check(JavaClass javaClass, ConditionEvents events) {
      boolean marked = javaClass.getPackage().isAnnotatedWith(NullMarked.class);
      events.add(
          new SimpleConditionEvent(
              javaClass, marked, javaClass.getPackageName() + " is not @NullMarked"));
    }
  }
}
