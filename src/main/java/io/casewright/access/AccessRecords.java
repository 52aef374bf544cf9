package io.casewright.access;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The tables of this module; a class, because what stands in an interface is public. */
final class AccessRecords {

    private AccessRecords() {}

    interface Credentials extends Repository<Credential, UUID> {
        Credential save(Credential credential);

        Optional<Credential> findById(UUID person);
    }

    interface OneTimeLinks extends Repository<OneTimeLink, UUID> {
        OneTimeLink save(OneTimeLink link);

        Optional<OneTimeLink> findByHash(String hash);

        @Query("select count(l) from OneTimeLink l where l.subject = :subject and l.usedAt is null"
                + " and l.expiresAt > :now")
        long countOpen(String subject, Instant now);

        /** One use wins, whoever else clicks at the same moment. */
        @Modifying
        @Query("update OneTimeLink l set l.usedAt = :now where l.id = :id and l.usedAt is null")
        int use(UUID id, Instant now);

        @Modifying
        @Query("delete from OneTimeLink l where l.subject = :subject")
        void forget(String subject);
    }

    interface ApiTokenRecords extends Repository<ApiToken, UUID> {
        ApiToken save(ApiToken token);

        Optional<ApiToken> findByHash(String hash);

        List<ApiToken> findByOwnerOrderByCreatedAtDesc(String owner);

        long countByOwner(String owner);

        boolean existsByOwnerAndKey(String owner, String key);

        @Modifying
        @Query("delete from ApiToken t where t.owner = :owner and t.id = :id")
        int revoke(String owner, UUID id);

        @Modifying
        @Query("delete from ApiToken t where t.owner = :owner")
        void revokeAll(String owner);
    }
}
