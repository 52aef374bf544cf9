package io.casewright.quote;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.Currency;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What accounting charges: the total that was accepted (CT-8), or that the policy charges without asking (ST-11). It is added
 * and never changed.
 */
@Entity
class Charge {

    @Id
    @GeneratedValue(strategy = GenerationType.UUID)
    private @Nullable UUID id;

    private String quote;
    private int version;
    private String caseNumber;
    private String desk;
    private String company;
    private String service;
    private String words;
    private String origin;
    private BigDecimal amount;
    private String currency;
    private String taxNote;
    private @Nullable Instant deliveredAt;
    private Instant chargedAt;

    @SuppressWarnings("NullAway.Init")
    protected Charge() {}

    Charge(QuoteView quote, QuoteVersionView charged, @Nullable Instant deliveredAt, Instant now) {
        this.quote = quote.number().value();
        this.version = charged.version();
        this.caseNumber = quote.caseNumber().value();
        this.desk = quote.desk().value();
        this.company = quote.company();
        this.service = quote.service();
        this.words = quote.serviceName();
        this.origin = quote.origin().word();
        this.amount = charged.amounts().total();
        this.currency = charged.amounts().currency();
        this.taxNote = charged.taxNote();
        this.deliveredAt = deliveredAt;
        this.chargedAt = now;
    }

    ChargeView view() {
        int digits = Currency.getInstance(currency).getDefaultFractionDigits();
        return new ChargeView(
                quote,
                version,
                caseNumber,
                company,
                service,
                words,
                origin,
                amount.setScale(digits, RoundingMode.UNNECESSARY),
                currency,
                taxNote,
                deliveredAt,
                chargedAt);
    }
}
