package io.casewright;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;

/** What a name may end with, and where: everything else is a word of the business. */
@AnalyzeClasses(packages = "io.casewright")
class NamingTests {

    /** They say what a class is to a framework, or nothing, in place of what it is in the business. */
    private static final String BANNED =
            ".+(Impl|Manager|Utils?|Helper|Dto|DTO|Entity|Data|Info|Bean|Processor|Handler|Delegate|Service"
                    + "|Repository|Dao|Mapper|Facade|Wrapper|Exception|Tickets?|Sla|Vendor|Tenant|Client)";

    /** A name ending in one of these is allowed in these places only. */
    private static final List<AllowedSuffix> ALLOWED = List.of(
            new AllowedSuffix("Controller", "portal|rest", "it answers a request over HTTP"),
            new AllowedSuffix("Configuration", ".+", "Spring reads it; it stands in the module it configures"),
            new AllowedSuffix("Settings", ".+", "what an operator sets in application.yaml"),
            new AllowedSuffix("Form", "portal|engine\\.guard", "what a person fills in on a page or in Tasklist"),
            new AllowedSuffix(
                    "View",
                    "cases.*|promise|quote|portal|rest",
                    "what a reader sees, which is never the entity itself"),
            new AllowedSuffix("Steps", "engine", "a word of the process vocabulary"),
            new AllowedSuffix(
                    "Filter", "access|operations|portal|rest|engine\\.identity", "the servlet container calls it"),
            new AllowedSuffix("Analyzer", "engine.*|operations", "Spring Boot asks it why a start failed"),
            new AllowedSuffix("Indicator", ".+", "Spring Boot names the health check by what stands before it"),
            new AllowedSuffix("Factory", "engine.*", "the engine asks it for a part of its own"));

    @ArchTest
    static final ArchRule namesAreWordsOfTheBusiness = noClasses()
            .that()
            .resideInAPackage("io.casewright..")
            .should()
            .haveNameMatching(BANNED)
            .because("such an ending names a drawer, a layer, or what the house says in other words");

    @ArchTest
    static final ArchRule suffixesStandWhereTheyMeanSomething =
            classes().should(useSuffixesInTheirPlace()).because("each of them promises a reader what to expect");

    @ArchTest
    static final ArchRule factsThatWentWrongAreNamedAfterTheFact = classes()
            .that()
            .areAssignableTo(Throwable.class)
            .should()
            .haveNameNotMatching(".*(Exception|Error|Failure)")
            .because("NotEntitled tells more than NotEntitledException, and nothing else is thrown");

    @ArchTest
    static final ArchRule testsAreFound = classes()
            .that(describe("have tests", NamingTests::hasTests))
            .should()
            .haveSimpleNameEndingWith("Tests")
            .because("the build runs no other classes");

    @ArchTest
    static final ArchRule testsStateFacts = methods()
            .that()
            .areAnnotatedWith(Test.class)
            .or()
            .areAnnotatedWith(ParameterizedTest.class)
            .or()
            .areAnnotatedWith(TestFactory.class)
            .should()
            .haveNameNotMatching("(test|should)([A-Z_].*)?|.*_.*")
            .because("a test says what holds, in the present tense");

    private static boolean hasTests(JavaClass type) {
        return !type.getModifiers().contains(com.tngtech.archunit.core.domain.JavaModifier.ABSTRACT)
                && type.getMethods().stream()
                        .anyMatch(method -> method.isAnnotatedWith(Test.class)
                                || method.isAnnotatedWith(ParameterizedTest.class)
                                || method.isAnnotatedWith(TestFactory.class)
                                || method.isAnnotatedWith(ArchTest.class));
    }

    private static ArchCondition<JavaClass> useSuffixesInTheirPlace() {
        return new ArchCondition<>("end with " + ALLOWED + " only there") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                ALLOWED.stream()
                        .filter(suffix -> suffix.isMisusedBy(type))
                        .forEach(suffix -> events.add(SimpleConditionEvent.violated(
                                type, type.getName() + " ends with " + suffix + ", which is not its place")));
            }
        };
    }

    private record AllowedSuffix(String suffix, String places, String reason) {

        boolean isMisusedBy(JavaClass type) {
            boolean ends = type.getSimpleName().endsWith(suffix)
                    && !type.getSimpleName().equals(suffix)
                    && !type.isAssignableTo(Throwable.class);
            return ends && !type.getPackageName().matches("io\\.casewright\\.(" + places + ")");
        }

        @Override
        public String toString() {
            return suffix + " (" + places + ": " + reason + ")";
        }
    }
}
