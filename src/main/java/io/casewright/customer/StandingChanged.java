package io.casewright.customer;

import java.util.UUID;

/** The books say something else about a company than before: its contracts, its licences, its people, or what it is. */
public record StandingChanged(UUID account) {}
