package io.casewright.cases;

import io.casewright.cases.YearlyCounts.Whose;
import io.casewright.desk.Desk;
import io.casewright.desk.Desks;
import io.casewright.desk.IntakeFact;
import io.casewright.policy.Facts;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Cases that are not sent yet: what their policy would be asked about, as far as they are filled in. */
@Component
public class Drafts {

    private final Desks desks;
    private final AccountFacts accounts;
    private final Clock clock;

    Drafts(Desks desks, AccountFacts accounts, Clock clock) {
        this.desks = desks;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** What would be known if this were sent now. What cannot be taken is left out, as if it were not filled in yet. */
    public Facts facts(Submission draft) {
        Desk desk = desks.get(draft.desk());
        Map<String, @Nullable Object> facts = new HashMap<>();
        desk.intake().stream().map(IntakeFact::name).forEach(name -> facts.put(name, null));
        facts.putAll(new IntakeAnswers(new ArrayList<>()).read(desk, draft.channel(), draft.facts()));
        facts.put("statedKind", Intake.KINDS.contains(String.valueOf(draft.statedKind())) ? draft.statedKind() : null);
        facts.put("channel", draft.channel().word());
        facts.put("cycle", 1);
        facts.put("sponsored", false);
        facts.putAll(accounts.of(draft.person(), draft.account(), desk, clock.instant()));
        facts.putAll(accounts.countedBefore(new Whose(desk, draft.person(), draft.account(), null), facts));
        return Facts.of(facts);
    }
}
