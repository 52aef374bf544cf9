package io.casewright.promise;

import io.casewright.desk.CaseNumber;
import io.casewright.desk.DeskId;
import java.util.UUID;

/** Something is owed that can be broken. */
public record PromiseMade(UUID promise, PromiseKind kind, CaseNumber number, DeskId desk) {}
