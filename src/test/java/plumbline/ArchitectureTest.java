package plumbline;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.transaction.Transactional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import plumbline.people.RequiresPermission;
import plumbline.people.Viewer;
import plumbline.testing.RunsBeside;
import plumbline.web.Form;
import plumbline.web.Upload;

/** The rules of the house. */
@RunsBeside
class ArchitectureTest {

  private static final JavaClasses HOUSE =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("plumbline");

  private static final DescribedPredicate<JavaClass> WRITTEN_BY_US =
      DescribedPredicate.describe(
          "written by us", type -> !type.getName().contains("$") || type.isRecord());

  @Test
  void noPackageDependsOnItselfInACircle() {
    slices().matching("plumbline.(*)..").should().beFreeOfCycles().check(HOUSE);
  }

  @Test
  void commonDependsOnNoFeature() {
    noClasses()
        .that()
        .resideInAPackage("plumbline.common..")
        .should()
        .dependOnClassesThat(
            DescribedPredicate.describe(
                "another package of ours",
                type ->
                    type.getPackageName().startsWith("plumbline")
                        && !type.getPackageName().startsWith("plumbline.common")))
        .check(HOUSE);
  }

  @Test
  void historyKnowsOnlyCommonWebAndDatabase() {
    Set<String> known =
        Set.of("plumbline.common", "plumbline.web", "plumbline.database", "plumbline.history");
    noClasses()
        .that()
        .resideInAPackage("plumbline.history..")
        .should()
        .dependOnClassesThat(
            DescribedPredicate.describe(
                "other packages of ours",
                type ->
                    type.getPackageName().startsWith("plumbline")
                        && !known.contains(type.getPackageName())))
        .check(HOUSE);
  }

  @Test
  void repositoriesControllersFormsAndPagesStayInTheirPackage() {
    classes()
        .that()
        .haveNameMatching(".*(Repository|Controller|[a-z]Form|[a-z]Page)")
        .should()
        .notBePublic()
        .check(HOUSE);
  }

  @Test
  void librariesStayBehindOnePackage() {
    only("plumbline.reports.pdf..", "org.openpdf..");
    only("plumbline.reports.word..", "org.apache.poi..");
    only("plumbline.reports.word..", "org.openxmlformats..");
    only("plumbline.reports.word..", "org.apache.xmlbeans..");
    only("plumbline.reports.word..", "org.apache.fontbox..");
    only("plumbline.reports.word..", "java.awt..");
    only("plumbline.reports.sheet..", "org.dhatim..");
    only("plumbline.publications.differences..", "com.github.difflib..");
    only("plumbline.web..", "com.github.jknack..");
    only("plumbline.web..", "org.apache.commons.fileupload2..");
    only("plumbline.files..", "org.apache.tika..");
    only("plumbline.database..", "java.sql..");
    only("plumbline.database..", "javax.sql..");
    only("plumbline.database..", "ch.vorburger..");
  }

  private static void only(String house, String library) {
    noClasses()
        .that()
        .resideOutsideOfPackage(house)
        .and(WRITTEN_BY_US)
        .should()
        .dependOnClassesThat()
        .resideInAPackage(library)
        .check(HOUSE);
  }

  @Test
  void timeIsPassedIn() {
    noClasses()
        .should()
        .callMethodWhere(
            DescribedPredicate.describe(
                "now() without a clock",
                (JavaCall<?> call) ->
                    call.getName().equals("now")
                        && call.getTargetOwner().getPackageName().startsWith("java.time")
                        && call.getTarget().getRawParameterTypes().isEmpty()))
        .check(HOUSE);
  }

  @Test
  void randomnessIsSecure() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .haveFullyQualifiedName("java.util.Random")
        .check(HOUSE);
    noClasses().should().callMethod(Math.class, "random").check(HOUSE);
  }

  @Test
  void onlyTheDatabasePackageStartsProcesses() {
    noClasses()
        .that()
        .resideOutsideOfPackage("plumbline.database..")
        .should()
        .dependOnClassesThat()
        .haveFullyQualifiedName("java.lang.ProcessBuilder")
        .check(HOUSE);
  }

  @Test
  void nothingIsDeserialisedOrScripted() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .haveFullyQualifiedName("java.io.ObjectInputStream")
        .check(HOUSE);
    noClasses().should().dependOnClassesThat().resideInAPackage("javax.script..").check(HOUSE);
  }

  @Test
  void noTestIsPartOfTheProgram() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.junit..", "org.assertj..", "com.tngtech..", "com.microsoft..")
        .check(HOUSE);
    noClasses().should().haveSimpleNameEndingWith("Test").check(HOUSE);
  }

  @Test
  void reportsWriteNothing() {
    noMethods()
        .that()
        .areDeclaredInClassesThat()
        .resideInAPackage("plumbline.reports..")
        .should()
        .haveNameMatching("(save|insert|update|delete).*")
        .check(HOUSE);
  }

  @Test
  void namesSayWhatAThingIs() {
    noClasses().should().haveNameMatching(".*(Impl|DTO|Dto|Utils?|Helper|Manager)").check(HOUSE);
  }

  @Test
  void everyUseCaseThatAViewerStartsNamesItsPermission() {
    methods()
        .that()
        .arePublic()
        .and()
        .areAnnotatedWith(Transactional.class)
        .and()
        .areDeclaredInClassesThat()
        .arePublic()
        .should(
            new ArchCondition<>("name a permission, unless nobody starts it directly") {
              @Override
              public void check(JavaMethod method, ConditionEvents events) {
                boolean takesViewer =
                    method.getRawParameterTypes().stream()
                        .anyMatch(type -> type.isEquivalentTo(Viewer.class));
                boolean isOwnAccount = method.getName().equals("changeOwnPassword");
                if (takesViewer && !isOwnAccount) {
                  events.add(
                      new SimpleConditionEvent(
                          method,
                          method.isAnnotatedWith(RequiresPermission.class),
                          method.getFullName() + " names no permission"));
                }
              }
            })
        .check(HOUSE);
  }

  @Test
  void everyPostTakesTheFormWhoseTokenWasChecked() {
    methods()
        .that()
        .areAnnotatedWith(io.micronaut.http.annotation.Post.class)
        .should(
            new ArchCondition<>("take a Form or an Upload") {
              @Override
              public void check(JavaMethod method, ConditionEvents events) {
                boolean takesForm =
                    method.getRawParameterTypes().stream()
                        .anyMatch(type ->
                            type.isEquivalentTo(Form.class) || type.isEquivalentTo(Upload.class));
                events.add(
                    new SimpleConditionEvent(
                        method, takesForm, method.getFullName() + " takes no form"));
              }
            })
        .check(HOUSE);
  }

  @Test
  void everyControllerSaysWhoMayCome() {
    methods()
        .that()
        .areDeclaredInClassesThat()
        .areAnnotatedWith(io.micronaut.http.annotation.Controller.class)
        .and()
        .areDeclaredInClassesThat()
        .haveSimpleNameNotEndingWith("ErrorPages")
        .and(
            DescribedPredicate.describe(
                "routes",
                (JavaMethod method) ->
                    method.getAnnotations().stream()
                        .map(JavaAnnotation::getRawType)
                        .anyMatch(type ->
                            type.getName()
                                .matches("io\\.micronaut\\.http\\.annotation\\.(Get|Post)"))))
        .should(
            new ArchCondition<>("be secured, themselves or by their controller") {
              @Override
              public void check(JavaMethod method, ConditionEvents events) {
                Class<io.micronaut.security.annotation.Secured> secured =
                    io.micronaut.security.annotation.Secured.class;
                boolean says =
                    method.isAnnotatedWith(secured) || method.getOwner().isAnnotatedWith(secured);
                events.add(
                    new SimpleConditionEvent(method, says, method.getFullName() + " is open"));
              }
            })
        .check(HOUSE);
  }
}
