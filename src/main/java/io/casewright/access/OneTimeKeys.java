package io.casewright.access;

import io.casewright.access.OneTimeLink.Purpose;
import io.casewright.desk.DeskId;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Gives out keys that open one thing once, and takes them back. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class OneTimeKeys {

    /** More open links than that would only be a way to fill somebody's mailbox. */
    private static final int MOST_OPEN = 3;

    private final AccessRecords.OneTimeLinks links;
    private final AccessSettings settings;
    private final Clock clock;

    OneTimeKeys(AccessRecords.OneTimeLinks links, AccessSettings settings, Clock clock) {
        this.links = links;
        this.settings = settings;
        this.clock = clock;
    }

    /** A new key, unless the subject has enough of them already. */
    Optional<Key> cut(Purpose purpose, DeskId desk, String subject) {
        Instant now = clock.instant();
        if (links.countOpen(subject, now) >= MOST_OPEN) {
            return Optional.empty();
        }
        String secret = Secret.random();
        OneTimeLink link =
                links.save(new OneTimeLink(secret, purpose, desk, subject, now.plus(settings.linkLifetime())));
        return Optional.of(new Key(secret, link.id().toString(), link.expiresAt()));
    }

    /** Whether a key of the subject's still opens something. */
    boolean isOut(String subject) {
        return links.countOpen(subject, clock.instant()) > 0;
    }

    /** Whom a key would open the door for; it stays unused. */
    @Transactional(propagation = Propagation.REQUIRED, readOnly = true)
    public Optional<String> subjectOf(String secret, Purpose purpose, DeskId desk) {
        return open(secret, purpose, desk).map(OneTimeLink::subject);
    }

    /** @throws LinkExpired if it opens nothing any more */
    String use(String secret, Purpose purpose, DeskId desk) {
        OneTimeLink link = open(secret, purpose, desk).orElseThrow(LinkExpired::new);
        if (links.use(link.id(), clock.instant()) != 1) {
            throw new LinkExpired();
        }
        return link.subject();
    }

    /** All keys of a subject are worth nothing from now on. */
    void forget(String subject) {
        links.forget(subject);
    }

    private Optional<OneTimeLink> open(String secret, Purpose purpose, DeskId desk) {
        return links.findByHash(Secret.hash(secret)).filter(link -> link.opens(purpose, desk, clock.instant()));
    }

    /**
     * What is sent out.
     *
     * @param occasion names this key without opening anything
     */
    record Key(String secret, String occasion, Instant until) {}
}
