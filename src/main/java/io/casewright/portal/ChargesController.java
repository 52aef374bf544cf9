package io.casewright.portal;

import io.casewright.desk.Desk;
import io.casewright.desk.DeskNotFound;
import io.casewright.portal.FieldView.Choice;
import io.casewright.portal.FieldView.Kind;
import io.casewright.quote.Amounts;
import io.casewright.quote.ChargeSheet;
import io.casewright.quote.ChargeView;
import io.casewright.quote.Charges;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What a desk charges in a month, for its sales and leads (CT-8, ST-11). */
@Controller
class ChargesController {

    private static final int MOST = 500;
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.ENGLISH);

    private final Visitors visitors;
    private final Charges charges;
    private final Clock clock;

    ChargesController(Visitors visitors, Charges charges, Clock clock) {
        this.visitors = visitors;
        this.charges = charges;
        this.clock = clock;
    }

    @GetMapping("/staff/charges")
    String list(
            @RequestParam(required = false) @Nullable String desk,
            @RequestParam(required = false) @Nullable String month,
            HttpServletResponse response,
            Model model) {
        List<Desk> desks = visitors.chargingDesks();
        Desk chosen = desks.stream()
                .filter(own -> desk == null || own.id().value().equals(desk))
                .findFirst()
                .orElseThrow(DeskNotFound::new);
        YearMonth now = YearMonth.from(clock.instant().atZone(chosen.zone()));
        Optional<YearMonth> wanted = month == null || month.isBlank() ? Optional.of(now) : read(month);
        FormView form = form(desks)
                .filled(Map.of(
                        "desk",
                        chosen.id().value(),
                        "month",
                        wanted.map(YearMonth::toString).orElseGet(() -> String.valueOf(month))));
        if (wanted.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        }
        model.addAttribute(
                "form", wanted.isPresent() ? form : form.refused("month", "The month must be written like 2026-11."));
        show(chosen, wanted.orElse(now), model);
        return "staff/charges";
    }

    private void show(Desk desk, YearMonth month, Model model) {
        List<ChargeView> all = charges.of(desk, month.atDay(1), month.atEndOfMonth());
        model.addAttribute("seller", desk);
        model.addAttribute("month", MONTH.format(month));
        model.addAttribute("earlier", new Link(month.minusMonths(1)));
        model.addAttribute("later", new Link(month.plusMonths(1)));
        model.addAttribute("from", month.atDay(1));
        model.addAttribute("until", month.atEndOfMonth());
        model.addAttribute(
                "charges",
                all.stream().limit(MOST).map(charge -> Line.of(charge, desk)).toList());
        model.addAttribute(
                "totals",
                ChargeSheet.totals(all).entrySet().stream()
                        .map(total -> Amounts.shown(total.getValue(), total.getKey()))
                        .toList());
        model.addAttribute("cut", all.size() > MOST);
    }

    private static FormView form(List<Desk> desks) {
        FieldView month = FieldView.of(Kind.LINE, "month", "Month")
                .helped("Such as 2026-11.")
                .mandatory(true);
        FieldView desk = FieldView.of(Kind.SELECT, "desk", "Desk")
                .offering(desks.stream()
                        .map(own -> new Choice(own.id().value(), own.name()))
                        .toList())
                .mandatory(true);
        return desks.size() == 1 ? FormView.of(month) : FormView.of(desk, month);
    }

    /** Four digits, so that no year is past what days can be counted in. */
    private static Optional<YearMonth> read(String month) {
        return month.strip().matches("[12][0-9]{3}-(0[1-9]|1[0-2])")
                ? Optional.of(YearMonth.parse(month.strip()))
                : Optional.empty();
    }

    /** The way to another month. */
    record Link(String month, String words) {

        Link(YearMonth month) {
            this(month.toString(), MONTH.format(month));
        }
    }

    /** A charge, its days as the desk counts them. */
    record Line(
            String quote,
            String caseNumber,
            String company,
            String words,
            String day,
            String delivered,
            String amount) {

        static Line of(ChargeView charge, Desk desk) {
            Instant delivered = charge.deliveredAt();
            return new Line(
                    charge.quote(),
                    charge.caseNumber(),
                    charge.company(),
                    charge.words(),
                    QuoteSheetView.day(desk, charge.chargedAt()),
                    delivered == null ? "–" : QuoteSheetView.day(desk, delivered),
                    Amounts.shown(charge.amount(), charge.currency()));
        }
    }
}
