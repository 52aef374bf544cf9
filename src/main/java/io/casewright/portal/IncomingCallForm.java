package io.casewright.portal;

import io.casewright.cases.IncomingCall;
import io.casewright.cases.InvalidInput.Problem;
import io.casewright.desk.DeskId;
import io.casewright.portal.FieldView.Kind;
import java.util.List;
import java.util.Map;

/** Somebody calls about a case that is there. */
final class IncomingCallForm {

    private static final String REFERENCE = "reference";

    private IncomingCallForm() {}

    static FormView empty() {
        return FormView.of(
                FieldView.of(Kind.LINE, REFERENCE, "PIN or case number")
                        .helped("The six digits we told the caller, or the number of the case.")
                        .mandatory(true),
                FieldView.of(Kind.LINE, "caller", "Who calls").mandatory(true),
                FieldView.of(Kind.PHONE, "phone", "From which number"),
                FieldView.of(Kind.LINE, "at", "When the call came")
                        .helped("If not just now: like 2026-11-25 14:30, in the desk's zone."),
                FieldView.of(Kind.PARAGRAPH, "said", "What was said").helped("Only colleagues read it."));
    }

    static IncomingCall call(DeskId desk, Map<String, String> sent) {
        return IncomingCall.about(
                desk, sent.get(REFERENCE), sent.get("caller"), sent.get("phone"), sent.get("at"), sent.get("said"));
    }

    static FormView refused(Map<String, String> sent, List<Problem> problems) {
        return empty().filled(sent)
                .refused(problems.stream().map(IncomingCallForm::atField).toList());
    }

    private static Problem atField(Problem problem) {
        boolean which = problem.field().equals("pin") || problem.field().equals("number");
        return which ? new Problem(REFERENCE, problem.sentence()) : problem;
    }
}
