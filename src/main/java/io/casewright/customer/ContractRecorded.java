package io.casewright.customer;

import io.casewright.desk.DeskId;
import java.time.LocalDate;

/** The books have a contract that ends, or have something else about one than before (ST-2). */
public record ContractRecorded(DeskId desk, LocalDate lastDay) {}
