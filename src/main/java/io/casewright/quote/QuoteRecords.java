package io.casewright.quote;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The tables behind the use cases of this module; a class, because what stands in an interface is public. */
final class QuoteRecords {

    private QuoteRecords() {}

    interface QuoteTable extends Repository<Quote, UUID> {
        Quote save(Quote quote);

        @Query("select q from Quote q where q.number = :number")
        Optional<Quote> find(String number);

        @Query("select q from Quote q where q.caseNumber = :caseNumber order by q.position")
        List<Quote> ofCase(String caseNumber);

        @Query("""
                select q from Quote q where q.accountId = :account and q.origin = 'reinstatement'
                and q.state = 'accepted' order by q.number""")
        List<Quote> contractsOrderedBy(UUID account);

        @Query("select q from Quote q where q.desk in :desks and q.state in :states order by q.requestedAt, q.number")
        List<Quote> ofDesks(Collection<String> desks, Collection<String> states, Limit limit);
    }

    interface Versions extends Repository<QuoteVersion, UUID> {
        QuoteVersion save(QuoteVersion version);

        @Query("select v from QuoteVersion v where v.quote = :quote and v.ordinal = :ordinal")
        Optional<QuoteVersion> find(String quote, int ordinal);

        @Query("select v from QuoteVersion v where v.quote = :quote order by v.ordinal")
        List<QuoteVersion> of(String quote);
    }

    interface Steps extends Repository<QuoteStep, UUID> {
        QuoteStep save(QuoteStep step);

        @Query("select s from QuoteStep s where s.quote = :quote order by s.position")
        List<QuoteStep> of(String quote);
    }
}
