package io.casewright.access;

import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How people get in.
 *
 * @param baseUrl where links in mails lead; never taken from a request, which anybody may forge (D11)
 * @param passwordCost bcrypt's cost: each step doubles the time of a guess
 * @param linkLifetime how long an invitation or a reset link works, a day at most
 * @param freeGuesses wrong passwords in a row that cost nothing but the next try
 * @param freeGuessesFrom the same for all accounts tried from one address, which many people may share
 * @param longestPause the longest pause that guessing earns; nobody is locked out for good
 */
@ConfigurationProperties("casewright.access")
record AccessSettings(
        @DefaultValue("http://localhost:8080") URI baseUrl,
        @DefaultValue("12") int passwordCost,
        @DefaultValue("24h") Duration linkLifetime,
        @DefaultValue("5") int freeGuesses,
        @DefaultValue("50") int freeGuessesFrom,
        @DefaultValue("5m") Duration longestPause) {

    private static final Duration DAY = Duration.ofDays(1);

    AccessSettings {
        if (linkLifetime.compareTo(DAY) > 0) {
            throw new IllegalArgumentException("casewright.access.link-lifetime is a day at most.");
        }
    }

    String link(String path) {
        return baseUrl.toString().replaceAll("/+$", "") + path;
    }
}
