package io.casewright.mail;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.repository.Repository;

interface OutgoingMails extends Repository<OutgoingMail, UUID> {

    OutgoingMail save(OutgoingMail mail);

    boolean existsByOccasionAndRecipientAndKind(String occasion, String recipient, String kind);

    List<OutgoingMail> findByDeskInOrderByWrittenAtDesc(Collection<String> desks, Limit limit);
}
