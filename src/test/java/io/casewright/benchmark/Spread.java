package io.casewright.benchmark;

import java.util.Arrays;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** Some measurements of the same thing: only the median counts, the others say how far to trust it. */
record Spread(double least, double median, double most) {

    static Spread of(double... measured) {
        double[] sorted = measured.clone();
        Arrays.sort(sorted);
        int half = sorted.length / 2;
        double median = sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
        return new Spread(sorted[0], median, sorted[sorted.length - 1]);
    }

    static <T> Spread of(Iterable<T> measured, ToDoubleFunction<T> value) {
        double[] values = new double[0];
        for (T one : measured) {
            values = Arrays.copyOf(values, values.length + 1);
            values[values.length - 1] = value.applyAsDouble(one);
        }
        return of(values);
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%s / %s / %s", shown(least), shown(median), shown(most));
    }

    private static String shown(double value) {
        return String.format(Locale.ROOT, Math.abs(value) >= 100 ? "%.0f" : "%.2f", value);
    }
}
