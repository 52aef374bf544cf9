package io.casewright.cases;

import io.casewright.desk.CaseNumber;
import io.casewright.desk.DeskId;

/** A customer said for when they booked the call they were invited to (CH-15). */
public record SlotBooked(CaseNumber number, DeskId desk) {}
