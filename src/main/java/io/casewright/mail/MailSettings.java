package io.casewright.mail;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How our letters point back to us.
 *
 * @param baseUrl the address customers reach the support centre at; never taken from a request
 */
@ConfigurationProperties("casewright.mail")
public record MailSettings(
        @DefaultValue("http://localhost:8080") String baseUrl) {}
