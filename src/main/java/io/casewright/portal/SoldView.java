package io.casewright.portal;

import io.casewright.desk.CatalogueItem;
import io.casewright.desk.Desk;
import io.casewright.quote.Amounts;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A service as the desk's catalogue has it (CT-11). */
record SoldView(
        String name,
        String code,
        String description,
        String price,
        @Nullable String link,
        boolean buyable) {

    static SoldView of(CatalogueItem item, Desk desk) {
        return new SoldView(
                item.name(), item.code(), item.description(), price(item, desk), item.link(), item.buyable());
    }

    private static String price(CatalogueItem item, Desk desk) {
        BigDecimal price = item.price();
        String currency = desk.catalogue().currency();
        if (price == null) {
            return "A share of what the licence costs";
        }
        return Amounts.shown(price, currency) + (item.unit() == CatalogueItem.Unit.HOURS ? " an hour" : "");
    }
}
