package io.casewright.engine;

import io.casewright.cases.ContractOffer;
import io.casewright.cases.ContractOffers;
import io.casewright.cases.Remedies;
import io.casewright.desk.CaseNumber;
import io.casewright.mail.CaseLetters;
import io.casewright.quote.Reinstatements;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a model may do with a case that support does not cover: {@code ${remedies.park(caseNumber, remedy)}}. */
@Component
public class RemedySteps {

    private final Remedies remedies;
    private final ContractOffers offers;
    private final Reinstatements reinstatements;
    private final CaseLetters letters;
    private final ActingEngineer engineer;

    RemedySteps(
            Remedies remedies,
            ContractOffers offers,
            Reinstatements reinstatements,
            CaseLetters letters,
            ActingEngineer engineer) {
        this.remedies = remedies;
        this.offers = offers;
        this.reinstatements = reinstatements;
        this.letters = letters;
        this.engineer = engineer;
    }

    /** Keeps a case that support does not cover until that changes (ALL-11); answers whether sales can change it. */
    public boolean park(String caseNumber, String remedy) {
        return remedies.park(CaseNumber.of(caseNumber), remedy);
    }

    /**
     * Takes what sales did into the case and into the books, tells those in copy, and answers what came of it. What the
     * desk sells is offered by a quote, which sales prices beside the case and the customer accepts (ST-2).
     */
    public String takeOver(
            String caseNumber,
            @Nullable String offerOutcome,
            @Nullable String offerWords,
            @Nullable String offerCopies,
            @Nullable String offerService,
            @Nullable String contractLastDay,
            @Nullable String contractPlan,
            @Nullable String contractLicence) {
        CaseNumber number = CaseNumber.of(caseNumber);
        ContractOffers.Result result = offers.takeOver(
                number,
                engineer.author(),
                new ContractOffer(
                        offerOutcome, offerWords, offerCopies, contractLastDay, contractPlan, contractLicence));
        if (result.state().equals("recorded")) {
            reinstatements.recorded(number, engineer.author());
        } else if (result.state().equals("declined")) {
            reinstatements.givenUp(number, engineer.author());
        } else if (offerService != null && !offerService.isBlank()) {
            reinstatements.request(number, engineer.author(), offerService.strip(), offerWords);
        }
        letters.copyOffer(number, result.copies());
        return result.state();
    }

    /** Ends a case that nothing will get covered; answers whether its entitlement was restored, which is no. */
    public boolean giveUp(String caseNumber) {
        remedies.giveUp(CaseNumber.of(caseNumber));
        return false;
    }
}
