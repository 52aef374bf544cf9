package io.casewright;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_FIELD_INJECTION;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaFieldAccess;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.persistence.Entity;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.repository.Repository;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who may know whom, and what stays inside. A rule that matches nothing fails: it has a mistake, or no reason left. */
@AnalyzeClasses(packages = "io.casewright", importOptions = DoNotIncludeTests.class)
class ArchitectureTests {

    private static final String[] DOMAIN = {
        "io.casewright.desk..",
        "io.casewright.time..",
        "io.casewright.customer..",
        "io.casewright.policy..",
        "io.casewright.promise..",
        "io.casewright.cases..",
        "io.casewright.quote.."
    };

    @ArchTest
    static final ArchRule onlyTheEngineModuleKnowsTheProcessEngine = noClasses()
            .that()
            .resideOutsideOfPackage("io.casewright.engine..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.camunda..", "camundajar..", "org.joda.time..")
            .because("the day Camunda 7 has to be left, one module is rewritten and the others are not looked at");

    @ArchTest
    static final ArchRule theEnginesInnerTypesStayInNamedPlaces = noClasses()
            .that()
            .resideOutsideOfPackages(
                    // tenants, plugins and the clock can be given to the engine by inner types only
                    "io.casewright.engine",
                    // the FEEL factory is an inner type, and the recorder must know which process is asking
                    "io.casewright.engine.decision",
                    // what the engine lacks is refused where its own services and commands can be replaced
                    "io.casewright.engine.guard",
                    // a deployer, the tree of an expression and what a command sees are inner types
                    "io.casewright.engine.gate",
                    // the web applications take a session over by inner types only
                    "io.casewright.engine.identity")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.camunda..impl..")
            .because("inner types change without notice and are renamed by forks: their use must stay in sight");

    @ArchTest
    static final ArchRule domainKnowsNoChannel = noClasses()
            .that()
            .resideInAnyPackage(DOMAIN)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "io.casewright.portal..",
                    "io.casewright.rest..",
                    "io.casewright.mail..",
                    "io.casewright.engine..",
                    "io.casewright.access..")
            .because("a case is the same case by whichever channel it came and whatever runs its process");

    @ArchTest
    static final ArchRule domainKnowsNoWeb = noClasses()
            .that()
            .resideInAnyPackage(DOMAIN)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.springframework.web..",
                    "org.springframework.http..",
                    "org.springframework.security..",
                    "org.thymeleaf..",
                    "jakarta.servlet..",
                    "jakarta.ws..")
            .because("who asks, and how, is the channels' business");

    @ArchTest
    static final ArchRule timeIsPure = noClasses()
            .that()
            .resideInAPackage("io.casewright.time..")
            .should()
            .dependOnClassesThat(not(resideInAnyPackage(
                    "java..", "io.casewright.time..", "org.jspecify..", "org.springframework.modulith")))
            .because("whoever doubts a due time must be able to follow it with a JDK and nothing else");

    @ArchTest
    static final ArchRule answersOfAPolicyArePlain = noClasses()
            .that()
            .resideInAPackage("io.casewright.policy..")
            .and()
            .areRecords()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework.data..", "jakarta.persistence..", "java.sql..")
            .because("an answer is a value: it is compared, shown and recorded, never loaded");

    @ArchTest
    static final ArchRule entitiesAreNotReachedAcrossTheWeb = noClasses()
            .that()
            .resideInAnyPackage("io.casewright.portal..", "io.casewright.rest..", "io.casewright.engine..")
            .should()
            .dependOnClassesThat()
            .areAssignableTo(Repository.class)
            .because("modules are used by their use cases; a repository is how one of them remembers");

    @ArchTest
    static final ArchRule repositoriesAreHidden = classes()
            .that()
            .areAssignableTo(Repository.class)
            .should()
            .notBePublic()
            .because("a query from outside would pass by every rule of the module");

    @ArchTest
    static final ArchRule entitiesAreChangedInsideOnly = methods()
            .that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(Entity.class)
            .and()
            .arePublic()
            .should(onlyAnswer())
            .because("who changes a case from outside passes by its timeline, its events and its process");

    @ArchTest
    static final ArchRule controllersAndConfigurationsAreHidden = classes()
            .that(simpleNameEndingWith("Controller")
                    .or(describe("are configurations", type -> type.isMetaAnnotatedWith(Configuration.class))))
            .and()
            .doNotHaveSimpleName("Casewright")
            .should()
            .notBePublic()
            .because("Spring finds them where they are, and nobody else should");

    @ArchTest
    static final ArchRule settingsAreHiddenRecords = classes()
            .that()
            .areAnnotatedWith(ConfigurationProperties.class)
            .should()
            .haveSimpleNameEndingWith("Settings")
            .andShould()
            .beRecords()
            .because("a setting is read once and is nobody's to change");

    @ArchTest
    static final ArchRule collaboratorsAreFew =
            classes().should(haveConstructorsWithAtMost(5)).because("who needs a sixth collaborator does two things");

    @ArchTest
    static final ArchRule collaboratorsAreGiven =
            NO_CLASSES_SHOULD_USE_FIELD_INJECTION.because("what a class needs is seen in its constructor");

    @ArchTest
    static final ArchRule rowsAreReadToTheEnd = noClasses()
            .should()
            .callMethod(JdbcClient.MappedQuerySpec.class, "stream")
            .because("outside a transaction a stream that nobody closes keeps its connection for good");

    private static ArchCondition<JavaClass> haveConstructorsWithAtMost(int most) {
        return new ArchCondition<>("take at most " + most + " collaborators") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                if (type.isRecord() || !type.isMetaAnnotatedWith("org.springframework.stereotype.Component")) {
                    return;
                }
                type.getConstructors().stream()
                        .filter(constructor ->
                                constructor.getRawParameterTypes().size() > most)
                        .forEach(constructor ->
                                events.add(SimpleConditionEvent.violated(constructor, constructor.getFullName())));
            }
        };
    }

    private static ArchCondition<JavaMethod> onlyAnswer() {
        return new ArchCondition<>("only answer") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                boolean writes = method.getAccessesFromSelf().stream()
                        .anyMatch(access -> access instanceof JavaFieldAccess field
                                && field.getAccessType() != JavaFieldAccess.AccessType.GET
                                && field.getTargetOwner().equals(method.getOwner()));
                if (writes && !method.getModifiers().contains(JavaModifier.STATIC)) {
                    events.add(SimpleConditionEvent.violated(method, method.getFullName() + " changes the entity"));
                }
            }
        };
    }
}
