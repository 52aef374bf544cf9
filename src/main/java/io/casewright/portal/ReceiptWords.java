package io.casewright.portal;

import io.casewright.desk.Desk;
import io.casewright.promise.PromiseView;
import io.casewright.promise.Receipt;
import io.casewright.promise.Receipt.Line;
import io.casewright.promise.Terms;
import io.casewright.time.Allowance;
import io.casewright.time.Opening;
import io.casewright.time.ShownTime;
import io.casewright.time.SkippedHoliday;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Says in sentences how the time of a promise was counted: to a customer, or to staff, who read who caused what. */
record ReceiptWords(boolean staff, Desk desk, ZoneId zone, Instant now) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);

    /** How much time there is, and on which clock. */
    String owed(PromiseView promise) {
        Terms terms = promise.terms();
        return promise.owner() != null
                ? "Promised in person on " + shown(promise.owedAt()) + "."
                : Wording.capitalised(terms(terms.allowance(), terms.clock())) + ", from " + shown(promise.owedAt())
                        + ".";
    }

    private String terms(Allowance allowance, String clock) {
        String hours = allowance.unit().insideHours() ? desk.clocks().getOrDefault(clock, clock) : "around the clock";
        return Wording.allowance(allowance) + ", counted " + hours;
    }

    List<ReceiptLineView> lines(Receipt receipt) {
        List<ReceiptLineView> lines = new ArrayList<>();
        boolean open = receipt.promise().unsettled();
        for (int n = 0; n < receipt.lines().size(); n++) {
            lines.add(line(receipt.lines().get(n), open && n == receipt.lines().size() - 1));
        }
        return lines;
    }

    private ReceiptLineView line(Line line, boolean goesOn) {
        return new ReceiptLineView(
                Stream.concat(began(line).stream(), Stream.of(line.running() ? ran(line, goesOn) : stood(line, goesOn)))
                        .toList(),
                line.openings().stream().map(this::window).toList(),
                line.more(),
                line.holidays().stream().map(ReceiptWords::holiday).toList());
    }

    private List<String> began(Line line) {
        String who = staff ? "The customer" : "You";
        return switch (line.cause()) {
            case "customer-replied" -> List.of(by(who + " answered", line.person()) + ".");
            case "phoned" -> List.of(by(who + " phoned, so it was owed anew", line.person()) + ".");
            case "terms-changed" -> List.of(by("What is owed changed", line.person()) + ": " + changed(line));
            default -> List.of();
        };
    }

    /** What became of the time used (ALL-5). */
    private String changed(Line line) {
        String now = "it became " + terms(line.allowance(), line.clock());
        String due = shown(line.dueAt());
        return switch (line.basis() == null ? "" : line.basis()) {
            case "carried-over" -> now + ". The time used before still counts, so it was due by " + due + ".";
            case "full-allowance" ->
                now + ". With the time used before it would have been over, so all of it began anew: due by " + due
                        + ".";
            case "earlier-promise-stands" ->
                "the new time would have ended later, so what was owed before stands: due by " + due + ".";
            case "already-broken" -> "it was late already, so its time stays.";
            default -> now + ".";
        };
    }

    private String ran(Line line, boolean goesOn) {
        Duration shut = line.length().minus(line.used());
        String closed =
                shut.toSeconds() > 0 ? " For " + PromiseWords.exactly(shut) + " of that the hours are closed." : "";
        String from = shown(line.from());
        String counted = PromiseWords.exactly(line.used());
        if (!goesOn) {
            return "From " + from + " to " + shown(line.to()) + " the clock counted " + counted + "." + closed;
        }
        return line.to().isAfter(now)
                ? "The clock has been running since " + from + ". By " + shown(line.to()) + " it will have counted "
                        + counted + "." + closed
                : "The clock has been running since " + from + ". It has counted " + counted + " so far." + closed;
    }

    private String stood(Line line, boolean goesOn) {
        boolean asked = line.cause().equals("customer-asked");
        if (goesOn) {
            String why = asked ? (staff ? ", while we wait for the customer" : ", while we wait for your answer") : "";
            return by("The clock has stood still since " + shown(line.from()) + why, line.person()) + ".";
        }
        String why =
                asked ? (staff ? ", because we waited for the customer" : ", because we waited for your answer") : "";
        return by("The clock stood still from " + shown(line.from()) + " to " + shown(line.to()) + why, line.person())
                + ": " + PromiseWords.exactly(line.length()) + ".";
    }

    private static String by(String what, @Nullable String person) {
        return person == null ? what : what + " (" + person + ")";
    }

    private List<String> window(Opening opening) {
        return Stream.concat(opening.zones().stream().sorted(Comparator.comparing(ZoneId::getId)), Stream.of(zone))
                .distinct()
                .map(there -> window(opening, there))
                .toList();
    }

    private static String window(Opening opening, ZoneId there) {
        ZonedDateTime opens = opening.opens().atZone(there);
        ZonedDateTime closes = opening.closes().atZone(there);
        String end = opens.toLocalDate().equals(closes.toLocalDate())
                ? "–" + TIME.format(closes)
                : " – " + DAY.format(closes) + ", " + TIME.format(closes);
        return DAY.format(opens) + ", " + TIME.format(opens) + end + " (" + ShownTime.name(there) + ")";
    }

    private static String holiday(SkippedHoliday skipped) {
        return "Not counted: " + DAY.format(skipped.day()) + ", " + skipped.name() + " ("
                + ShownTime.name(skipped.zone()) + ").";
    }

    /** What the lines come to; to the second the parts are the whole. */
    static String sum(Receipt receipt) {
        long wall = receipt.wall().toSeconds();
        if (wall == 0) {
            return "No time was counted.";
        }
        long used = receipt.used().toSeconds();
        long still = receipt.stoodStill().toSeconds();
        List<String> parts = new ArrayList<>();
        parts.add(seconds(used) + " counted");
        if (still > 0) {
            parts.add(seconds(still) + " while the clock stood still");
        }
        if (wall > used + still) {
            parts.add(seconds(wall - used - still) + " while the hours were closed");
        }
        return "In all " + seconds(wall) + ": " + String.join(", ", parts) + ".";
    }

    private static String seconds(long many) {
        return PromiseWords.exactly(Duration.ofSeconds(many));
    }

    private String shown(Instant at) {
        return ShownTime.in(zone, at);
    }
}
