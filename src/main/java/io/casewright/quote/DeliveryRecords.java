package io.casewright.quote;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The tables of what was ordered and charged; a class, because what stands in an interface is public. */
final class DeliveryRecords {

    private DeliveryRecords() {}

    interface DeliveryTable extends Repository<Delivery, UUID> {
        Delivery save(Delivery delivery);

        @Query("select d from Delivery d where d.quote = :quote")
        Optional<Delivery> find(String quote);

        @Query("select d from Delivery d where d.caseNumber = :caseNumber order by d.orderedAt, d.quote")
        List<Delivery> ofCase(String caseNumber);
    }

    interface ChargeTable extends Repository<Charge, UUID> {
        Charge save(Charge charge);

        @Query("""
                select c from Charge c where c.desk = :desk and c.chargedAt >= :from and c.chargedAt < :until
                order by c.chargedAt, c.quote""")
        List<Charge> of(String desk, Instant from, Instant until, Limit limit);
    }
}
