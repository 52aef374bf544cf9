package io.casewright.mail;

import io.casewright.desk.DeskId;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** All mail that leaves. It is written in the transaction that decided it, so that what was rolled back is never sent. */
@Component
public class Outbox {

    private static final Logger log = LoggerFactory.getLogger(Outbox.class);

    private final OutgoingMails mails;
    private final MailTexts texts;
    private final Clock clock;

    Outbox(OutgoingMails mails, MailTexts texts, Clock clock) {
        this.mails = mails;
        this.texts = texts;
        this.clock = clock;
    }

    /**
     * Writes a letter, once per occasion and recipient.
     *
     * @throws IllegalArgumentException if the letter's kind has no text or the recipient is no single address
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void write(Letter letter) {
        if (letter.recipient().chars().anyMatch(c -> c < ' ' || c == ',' || c == ';')) {
            throw new IllegalArgumentException("A mail goes to one recipient.");
        }
        if (mails.existsByOccasionAndRecipientAndKind(letter.occasion(), letter.recipient(), letter.kind())) {
            return;
        }
        MailTexts.Written written = texts.write(letter.kind(), letter.values());
        log.info("Wrote a mail to the outbox: {}.", letter.kind());
        mails.save(new OutgoingMail(letter, written.subject(), written.body(), clock.instant()));
    }

    /** The newest mails of some desks, newest first. */
    @Transactional(readOnly = true)
    public List<OutgoingMail> latest(Set<DeskId> desks, int limit) {
        return mails.findByDeskInOrderByWrittenAtDesc(
                desks.stream().map(DeskId::value).toList(), Limit.of(limit));
    }
}
