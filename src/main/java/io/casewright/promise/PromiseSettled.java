package io.casewright.promise;

import io.casewright.desk.CaseNumber;
import io.casewright.desk.DeskId;
import java.util.UUID;

/** What was promised has happened, or is owed no more. */
public record PromiseSettled(UUID promise, CaseNumber number, DeskId desk) {}
