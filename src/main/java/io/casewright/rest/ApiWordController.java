package io.casewright.rest;

import io.casewright.cases.Channel;
import io.casewright.cases.Confirmation;
import io.casewright.cases.InvalidInput;
import io.casewright.cases.Sponsorship;
import io.casewright.cases.SupportCase;
import io.casewright.cases.Upgrades;
import io.casewright.rest.CaseChanges.Action;
import io.casewright.rest.CaseChanges.Change;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Cases")
class ApiWordController {

    private static final String DECLINE = "decline";

    private final CaseChanges changes;
    private final Sponsorship sponsorship;
    private final Confirmation confirmation;
    private final Upgrades upgrades;

    ApiWordController(CaseChanges changes, Sponsorship sponsorship, Confirmation confirmation, Upgrades upgrades) {
        this.changes = changes;
        this.sponsorship = sponsorship;
        this.confirmation = confirmation;
        this.upgrades = upgrades;
    }

    @PostMapping(path = "/api/cases/{number}/sponsorship", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "sponsorCase",
            summary = "A colleague who may log cases makes one their own, or declines to.",
            description = "Only for those who were asked; to anybody else there is no such case (404). "
                    + "The same Idempotency-Key answers once, however often it is sent.")
    CaseView sponsor(
            @PathVariable String number,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody WordRequest sent) {
        SupportCase found = changes.find(number);
        boolean declined = declined(sent, "sponsor");
        return made(found, key, "sponsorship\n" + sent, (asked, viewer, author) -> {
            if (declined) {
                sponsorship.decline(asked, viewer, author, Channel.API, sent.reason());
            } else {
                sponsorship.sponsor(asked, viewer, author, Channel.API);
            }
            return asked;
        });
    }

    @PostMapping(path = "/api/cases/{number}/confirmation", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "confirmChange",
            summary = "An administrator of the account confirms a configuration change, or declines it with a reason.",
            description = "Only for administrators who were asked; to anybody else there is no such case (404). "
                    + "The first answer counts; a later one gets 409. "
                    + "The same Idempotency-Key answers once, however often it is sent.")
    CaseView confirm(
            @PathVariable String number,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody WordRequest sent) {
        SupportCase found = changes.find(number);
        boolean declined = declined(sent, "confirm");
        return made(found, key, "confirmation\n" + sent, (asked, viewer, author) -> {
            if (declined) {
                confirmation.decline(asked, viewer, author, Channel.API, sent.reason());
            } else {
                confirmation.confirm(asked, viewer, author, Channel.API);
            }
            return asked;
        });
    }

    @PostMapping(path = "/api/cases/{number}/upgrades", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "stateUpgrade",
            summary =
                    "The customer states the build they upgraded to, on a case whose version was too old for support.",
            description = "Entitlement is decided again at once. The same Idempotency-Key states it once.")
    CaseView upgrade(
            @PathVariable String number,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody UpgradeRequest sent) {
        return made(changes.find(number), key, "upgrade\n" + sent, (parked, viewer, author) -> {
            upgrades.state(parked, viewer, author, sent.buildNumber());
            return parked;
        });
    }

    private CaseView made(SupportCase found, @Nullable String key, String content, Action action) {
        return CaseView.of(changes.make(new Change(found.number(), key, content, OptionalInt.empty(), action)), false);
    }

    private static boolean declined(WordRequest sent, String yes) {
        if (!yes.equals(sent.answer()) && !DECLINE.equals(sent.answer())) {
            throw new InvalidInput("answer", "The answer must be " + yes + " or " + DECLINE + ".");
        }
        return DECLINE.equals(sent.answer());
    }

    /**
     * What somebody says who was asked.
     *
     * @param answer {@code sponsor} or {@code confirm}, as it is asked, or {@code decline}
     * @param reason up to 2,000 characters; a change is not declined without one
     */
    record WordRequest(@Nullable String answer, @Nullable String reason) {}

    /**
     * What was upgraded to.
     *
     * @param buildNumber a whole number
     */
    record UpgradeRequest(@Nullable Long buildNumber) {}
}
