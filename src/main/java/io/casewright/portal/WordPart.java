package io.casewright.portal;

import io.casewright.cases.AskedView;
import io.casewright.cases.Askings;
import io.casewright.cases.SupportCase;
import io.casewright.cases.SupportCases;
import io.casewright.cases.Upgrades;
import io.casewright.cases.Viewer;
import io.casewright.desk.Desk;
import io.casewright.portal.FieldView.Kind;
import java.util.List;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the customer's people can do to get a case on: sponsor it, confirm a change, or say what they upgraded to. */
@Component
class WordPart implements CasePart {

    /** The model's name for what makes a refused form of the one that asks for a build. */
    static final String UPGRADE_REFUSED = "upgradeRefused";

    private final Askings askings;
    private final Upgrades upgrades;
    private final SupportCases cases;

    WordPart(Askings askings, Upgrades upgrades, SupportCases cases) {
        this.askings = askings;
        this.upgrades = upgrades;
        this.cases = cases;
    }

    @Override
    public void tell(SupportCase supportCase, Desk desk, Visitor visitor, Model model) {
        List<AskedView> asked = askings.of(supportCase);
        boolean mine = cases.owns(supportCase, visitor.viewer());
        model.addAttribute("mine", mine);
        model.addAttribute("asked", asked);
        model.addAttribute("wordWanted", wanted(asked, supportCase, visitor));
        model.addAttribute("upgradeWanted", mine && upgrades.awaits(supportCase));
        add("sponsorForm", sponsor(), model);
        add("confirmForm", confirm(), model);
        add("upgradeForm", refused(upgrade(desk), model), model);
    }

    /** Only here it is known what this desk asks for. */
    @SuppressWarnings("unchecked")
    private static FormView refused(FormView form, Model model) {
        return model.getAttribute(UPGRADE_REFUSED) instanceof UnaryOperator<?> refusal
                ? ((UnaryOperator<FormView>) refusal).apply(form)
                : form;
    }

    /** The kind of word that is awaited of this visitor, or nothing. */
    private static String wanted(List<AskedView> asked, SupportCase supportCase, Visitor visitor) {
        if (!supportCase.state().open() || !(visitor.viewer() instanceof Viewer.Customer customer)) {
            return "";
        }
        return asked.stream()
                .filter(word -> word.person().equals(customer.person()) && word.open())
                .map(AskedView::kind)
                .findFirst()
                .orElse("");
    }

    static FormView sponsor() {
        return FormView.of(FieldView.of(Kind.PARAGRAPH, "sponsorReason", "Why not?")
                .helped("If you decline, and if you like; your colleague reads it."));
    }

    static FormView confirm() {
        return FormView.of(FieldView.of(Kind.PARAGRAPH, "confirmReason", "Why not?")
                .helped("Needed if you decline; your colleague reads it.")
                .needed(FieldView.Need.SOMETIMES));
    }

    static FormView upgrade(Desk desk) {
        return FormView.of(desk
                .intakeFact(Upgrades.BUILD_NUMBER)
                .map(asked -> FieldView.of(Kind.NUMBER, Upgrades.BUILD_NUMBER, asked.label())
                        .helped(asked.help())
                        .mandatory(true))
                .stream()
                .toList());
    }

    private static void add(String name, FormView form, Model model) {
        if (!model.containsAttribute(name)) {
            model.addAttribute(name, form);
        }
    }
}
