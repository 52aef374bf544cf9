package io.casewright.customer;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A contract that ends without another that follows it.
 *
 * @param company what the account is called
 * @param lastDay the last day still covered, in the desk's zone (ST-2)
 */
public record EndingContract(UUID contract, UUID account, String company, String plan, LocalDate lastDay) {}
