package io.casewright;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import io.casewright.time.MovableClock;
import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.Set;

/** There is one clock, in the product as in its tests, and nobody waits for it. */
@AnalyzeClasses(packages = "io.casewright")
class OneClockTests {

    private static final Set<String> READ_THE_MACHINES =
            Set.of("java.lang.System.currentTimeMillis", "java.util.Calendar.getInstance", "java.util.Date.<init>");

    private static final Set<String> SLEEP = Set.of(
            "java.lang.Thread.sleep",
            "java.util.concurrent.TimeUnit.sleep",
            "java.util.concurrent.locks.LockSupport.parkNanos",
            "java.lang.Object.wait");

    @ArchTest
    static final ArchRule timeIsReadFromTheOneClock = noClasses()
            .that()
            .doNotHaveFullyQualifiedName(MovableClock.class.getName())
            .should()
            .callCodeUnitWhere(readsTheMachinesClock())
            .because("whoever reads the machine's clock is left behind when tests and the demo move time");

    @ArchTest
    static final ArchRule nobodySleeps = noClasses()
            .should()
            .callCodeUnitWhere(describe("sleep", call -> SLEEP.contains(called(call))))
            .because("a product that sleeps holds a thread, and a test that sleeps is slow on good days and red on bad"
                    + " ones: move the clock, fire the timer");

    private static DescribedPredicate<JavaCall<?>> readsTheMachinesClock() {
        return describe("read the machine's clock", call -> {
            String owner = call.getTargetOwner().getName();
            List<String> arguments = call.getTarget().getRawParameterTypes().stream()
                    .map(type -> type.getName())
                    .toList();
            boolean now = owner.startsWith("java.time.")
                    && call.getName().equals("now")
                    && !arguments.equals(List.of(Clock.class.getName()));
            boolean system = owner.equals(Clock.class.getName())
                    && call.getName().matches("system.*|tick(Millis|Seconds|Minutes)");
            boolean read = READ_THE_MACHINES.contains(called(call))
                    && !(owner.equals(Date.class.getName()) && !arguments.isEmpty());
            return now || system || read;
        });
    }

    private static String called(JavaCall<?> call) {
        return call.getTargetOwner().getName() + "." + call.getName();
    }
}
