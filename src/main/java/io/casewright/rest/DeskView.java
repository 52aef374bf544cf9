package io.casewright.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.casewright.desk.CatalogueItem;
import io.casewright.desk.Desk;
import io.casewright.desk.IntakeFact;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a desk tells everybody.
 *
 * @param zone the desk's zone
 * @param hours the desk's clocks in words, by name
 * @param phones the numbers everybody may call
 * @param intake what the desk asks when a case is submitted this way
 * @param services what customers may ask for by themselves
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record DeskView(
        String id,
        String name,
        String zone,
        String product,
        String mailbox,
        List<PhoneView> phones,
        @Nullable String bookingLink,
        @Nullable String statusPage,
        @Nullable String address,
        List<Desk.Link> links,
        Map<String, String> hours,
        List<QuestionView> intake,
        List<ServiceView> services) {

    static DeskView of(Desk desk, String channel) {
        return new DeskView(
                desk.id().value(),
                desk.name(),
                desk.zone().getId(),
                desk.product(),
                desk.mailbox(),
                desk.phones().stream()
                        .filter(phone -> phone.visibleTo().equals("everyone"))
                        .map(phone -> new PhoneView(phone.number(), phone.purpose()))
                        .toList(),
                desk.bookingLink(),
                desk.statusPage(),
                desk.address(),
                desk.links(),
                desk.clocks(),
                desk.intakeBy(channel).stream().map(QuestionView::of).toList(),
                desk.catalogue().buyable().stream()
                        .map(item -> ServiceView.of(item, desk.catalogue().currency()))
                        .toList());
    }

    /**
     * A service that customers may ask for by themselves (CT-11).
     *
     * @param unit {@code hours}, {@code fixed} or {@code licence-price}, a share of what the licence costs
     * @param price an hour's or that of the whole, such as 95.00; none where the licence decides
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ServiceView(
            String code,
            String name,
            String description,
            String unit,
            @Nullable String price,
            String currency,
            @Nullable String link) {

        static ServiceView of(CatalogueItem item, String currency) {
            BigDecimal price = item.price();
            return new ServiceView(
                    item.code(),
                    item.name(),
                    item.description(),
                    item.unit().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                    price == null ? null : price.toPlainString(),
                    currency,
                    item.link());
        }
    }

    /** A number and what it is for. */
    record PhoneView(String number, String purpose) {}

    /**
     * A question of the intake.
     *
     * @param name under which the answer is sent
     * @param type {@code text}, {@code long-text}, {@code number}, {@code boolean}, {@code choice} or {@code phone}
     * @param maxLength in characters, for texts
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record QuestionView(
            String name,
            String label,
            @Nullable String help,
            String type,
            boolean required,
            @Nullable Long min,
            @Nullable Long max,
            @Nullable Integer maxLength,
            List<IntakeFact.Option> options) {

        static QuestionView of(IntakeFact asked) {
            boolean written = asked.type() == IntakeFact.Type.TEXT || asked.type() == IntakeFact.Type.LONG_TEXT;
            return new QuestionView(
                    asked.name(),
                    asked.label(),
                    asked.help(),
                    asked.type().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                    asked.required(),
                    asked.min(),
                    asked.max(),
                    written ? asked.longest() : null,
                    asked.options());
        }
    }
}
