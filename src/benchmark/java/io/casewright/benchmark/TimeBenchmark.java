package io.casewright.benchmark;

import io.casewright.time.Allowance;
import io.casewright.time.Holidays;
import io.casewright.time.PromiseClock;
import io.casewright.time.ServiceHours;
import io.casewright.time.WeeklyWindow;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Due times and used time over service hours in one zone and in two, for short promises and for long ones. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class TimeBenchmark {

    private static final Instant FRIDAY_AFTERNOON = Instant.parse("2026-11-20T15:00:00Z");

    @Param({"8", "240"})
    int hours;

    @Param({"1", "2"})
    int zones;

    private PromiseClock clock;

    @Setup
    public void open() {
        List<WeeklyWindow> windows = List.of(
                WeeklyWindow.of("Mon-Fri", "08:00", "17:00", "America/Chicago", Holidays.NONE),
                WeeklyWindow.of("Mon-Fri", "06:00", "18:00", "Australia/Adelaide", Holidays.NONE));
        clock = new PromiseClock(
                Allowance.of(hours, "service-hours", false),
                ServiceHours.of(windows.subList(0, zones)),
                ZoneId.of("America/Chicago"));
    }

    @Benchmark
    public Instant due() {
        return clock.due(FRIDAY_AFTERNOON);
    }

    @Benchmark
    public Duration used() {
        return clock.used(FRIDAY_AFTERNOON, FRIDAY_AFTERNOON.plus(Duration.ofDays(hours / 8)));
    }
}
