package io.casewright.policy;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import io.casewright.time.Holidays;
import java.time.LocalDate;
import java.time.Year;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The public holidays of a country, or of a part of it, where a desk names a calendar (ALL-12). */
final class PublicHolidays implements Holidays {

    private final HolidayManager calendar;
    private final String[] region;
    private final Map<Integer, Map<LocalDate, String>> years = new ConcurrentHashMap<>();

    private PublicHolidays(HolidayManager calendar, String[] region) {
        this.calendar = calendar;
        this.region = region;
    }

    /**
     * @param code {@code us}, or with a part of the country {@code au-sa}; empty for none
     * @throws NoAnswer if there is no such calendar
     */
    static Holidays named(String code) {
        if (code.isEmpty()) {
            return NONE;
        }
        String[] path = code.split("-");
        try {
            HolidayManager calendar = HolidayManager.getInstance(ManagerParameters.create(path[0]));
            String[] region = Arrays.copyOfRange(path, 1, path.length);
            refuseUnknownRegion(calendar, region, code);
            return new PublicHolidays(calendar, region);
        } catch (IllegalStateException | IllegalArgumentException unknown) {
            throw new NoAnswer("The policy names the holiday calendar " + code + ", which does not exist.");
        }
    }

    @Override
    public Optional<String> nameOf(LocalDate day) {
        return Optional.ofNullable(
                years.computeIfAbsent(day.getYear(), this::ofYear).get(day));
    }

    private Map<LocalDate, String> ofYear(int year) {
        Map<LocalDate, String> names = new HashMap<>();
        for (Holiday holiday : calendar.getHolidays(Year.of(year), region)) {
            names.put(holiday.getDate(), holiday.getDescription(Locale.ENGLISH));
        }
        return Map.copyOf(names);
    }

    private static void refuseUnknownRegion(HolidayManager calendar, String[] region, String code) {
        var level = calendar.getCalendarHierarchy();
        for (String part : region) {
            level = level.getChildren().get(part);
            if (level == null) {
                throw new NoAnswer("The policy names the holiday calendar " + code + ", which does not exist.");
            }
        }
    }
}
