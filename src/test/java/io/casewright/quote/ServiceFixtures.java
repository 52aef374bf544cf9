package io.casewright.quote;

import io.casewright.DeskCustomer;
import io.casewright.DeskFixtures;
import io.casewright.cases.Author;
import io.casewright.cases.Channel;
import io.casewright.desk.CatalogueItem;
import io.casewright.desk.Desk;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Services that customers ask for by themselves, at any desk that lets them (CT-11). */
@Component
public class ServiceFixtures {

    private final ServiceDesk services;

    ServiceFixtures(ServiceDesk services) {
        this.services = services;
    }

    /** The desks whose customers may ask for something by themselves. */
    public static List<Desk> desks() {
        return DeskFixtures.desks().stream()
                .filter(desk -> !desk.catalogue().buyable().isEmpty())
                .toList();
    }

    /** The desks whose customers may not. */
    public static List<Desk> others() {
        return DeskFixtures.desks().stream()
                .filter(desk -> desk.catalogue().buyable().isEmpty())
                .toList();
    }

    /** The first desks and services of a kind. */
    public static Offered any(Predicate<CatalogueItem> wanted) {
        return desks().stream()
                .flatMap(desk -> desk.catalogue().buyable().stream().map(item -> new Offered(desk, item)))
                .filter(offered -> wanted.test(offered.item()))
                .findFirst()
                .orElseThrow();
    }

    /** What somebody sends who wants this service. */
    public static DirectRequest wish(
            DeskCustomer customer, @Nullable String service, @Nullable String words, @Nullable String hours) {
        return new DirectRequest(
                customer.person().id(),
                customer.account().id(),
                Author.customer(customer.person()),
                Channel.PORTAL,
                service,
                words,
                hours);
    }

    /** A quote that was asked for in a case of its own. */
    public QuoteNumber asked(DeskCustomer customer) {
        String service = customer.desk().catalogue().buyable().get(0).code();
        return services.ask(customer.desk().id(), wish(customer, service, "For five of us, in spring.", null), null);
    }

    /** A service and who sells it. */
    public record Offered(Desk desk, CatalogueItem item) {}
}
