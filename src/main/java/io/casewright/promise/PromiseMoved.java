package io.casewright.promise;

import io.casewright.desk.CaseNumber;
import io.casewright.desk.DeskId;
import java.util.UUID;

/** A promise is due at another time than before, or its clock stands still, or it runs again. */
public record PromiseMoved(UUID promise, CaseNumber number, DeskId desk) {}
