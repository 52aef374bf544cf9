package io.casewright.mail;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How our letters point back to us, and how long they may wait.
 *
 * @param baseUrl the address customers reach the support centre at; never taken from a request
 * @param waitsAtMost the age from which a waiting mail makes the health group "operations" DOWN; unset, age is only
 *     reported, because nothing sends mail yet and it would be DOWN for good
 */
@ConfigurationProperties("casewright.mail")
public record MailSettings(
        @DefaultValue("http://localhost:8080") String baseUrl,
        @Nullable Duration waitsAtMost) {}
