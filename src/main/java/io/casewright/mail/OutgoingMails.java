package io.casewright.mail;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface OutgoingMails extends Repository<OutgoingMail, UUID> {

    OutgoingMail save(OutgoingMail mail);

    @Query("""
            select count(m) > 0 from OutgoingMail m
            where m.occasion = :occasion and m.recipient = :recipient and m.kind = :kind""")
    boolean existsByOccasionAndRecipientAndKind(String occasion, String recipient, String kind);

    @Query("select new io.casewright.mail.OutgoingMails$Waiting(m.desk, count(m), min(m.writtenAt))"
            + " from OutgoingMail m group by m.desk")
    List<Waiting> waiting();

    List<OutgoingMail> findByDeskInOrderByWrittenAtDesc(Collection<String> desks, Limit limit);

    /**
     * What waits at one desk.
     *
     * @param since when the oldest was written
     */
    record Waiting(String desk, long mails, Instant since) {}
}
