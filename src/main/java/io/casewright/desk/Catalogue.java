package io.casewright.desk;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/**
 * What a desk sells, in its currency. A desk may sell nothing; its quotes, written by hand, still have a currency.
 *
 * @param currency code of the currency of all prices, such as {@code USD}
 * @param services in the order in which they are shown
 */
public record Catalogue(String currency, List<CatalogueItem> services) {

    private static final int MOST_SERVICES = 50;

    /** @throws IllegalArgumentException if there is no such currency, or a price or a code does not fit in */
    public Catalogue {
        services = List.copyOf(services);
        int digits = digits(currency);
        if (services.size() > MOST_SERVICES) {
            throw new IllegalArgumentException("A desk sells " + MOST_SERVICES + " services at most.");
        }
        if (services.stream().map(CatalogueItem::code).distinct().count() < services.size()) {
            throw new IllegalArgumentException("Two services have one code.");
        }
        for (CatalogueItem service : services) {
            BigDecimal price = service.price();
            if (price != null && price.stripTrailingZeros().scale() > digits) {
                throw new IllegalArgumentException("The service " + service.code() + " costs " + price + "; prices in "
                        + currency + " have " + digits + " decimals at most.");
            }
        }
    }

    /** The service of this code, if it is sold. */
    public Optional<CatalogueItem> find(String code) {
        return services.stream().filter(sold -> sold.code().equals(code)).findFirst();
    }

    /** What customers may ask for by themselves. */
    public List<CatalogueItem> buyable() {
        return services.stream().filter(CatalogueItem::buyable).toList();
    }

    /** What engineers confirm to be charged, and customers do not ask for (ST-11). */
    public List<CatalogueItem> charges() {
        return services.stream().filter(service -> !service.buyable()).toList();
    }

    private static int digits(String code) {
        int digits;
        try {
            digits = Currency.getInstance(code).getDefaultFractionDigits();
        } catch (IllegalArgumentException unknown) {
            digits = -1;
        }
        if (digits < 0) {
            throw new IllegalArgumentException("currency must be the code of a currency that people pay in, not "
                    + code.replaceAll("\\p{Cntrl}", "") + ".");
        }
        return digits;
    }
}
