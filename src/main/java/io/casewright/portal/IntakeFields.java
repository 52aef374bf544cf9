package io.casewright.portal;

import io.casewright.cases.Channel;
import io.casewright.cases.InvalidInput.Problem;
import io.casewright.desk.Desk;
import io.casewright.desk.IntakeFact;
import io.casewright.portal.FieldView.Choice;
import io.casewright.portal.FieldView.Kind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The fields of what a desk asks for at intake, and what was filled in. */
final class IntakeFields {

    private static final String PREFIX = "fact-";
    private static final int MOST_RADIOS = 5;
    private static final List<Choice> YES_OR_NO = List.of(new Choice("true", "Yes"), new Choice("false", "No"));

    private IntakeFields() {}

    static List<FieldView> of(Desk desk, Channel channel) {
        return desk.intakeBy(channel.word()).stream().map(IntakeFields::field).toList();
    }

    /** What was sent for the facts the desk asks by this channel; other parameters are nobody's facts. */
    static Map<String, String> answers(Desk desk, Channel channel, Map<String, String> sent) {
        Map<String, String> answers = new LinkedHashMap<>();
        for (IntakeFact fact : desk.intakeBy(channel.word())) {
            String answer = sent.getOrDefault(PREFIX + fact.name(), "");
            if (!answer.isBlank()) {
                answers.put(fact.name(), answer);
            }
        }
        return answers;
    }

    /** The problem at the field that was filled in. */
    static Problem atField(Desk desk, Problem problem) {
        return desk.intakeFact(problem.field()).isPresent()
                ? new Problem(PREFIX + problem.field(), problem.sentence())
                : problem;
    }

    private static FieldView field(IntakeFact fact) {
        FieldView field = FieldView.of(kind(fact), PREFIX + fact.name(), fact.label())
                .helped(fact.help())
                .mandatory(fact.required());
        return switch (fact.type()) {
            case CHOICE ->
                field.offering(fact.options().stream()
                        .map(option -> new Choice(option.value(), option.label()))
                        .toList());
            case BOOLEAN -> field.offering(YES_OR_NO);
            case PHONE -> field.completedBy("tel");
            default -> field;
        };
    }

    private static Kind kind(IntakeFact fact) {
        return switch (fact.type()) {
            case TEXT -> Kind.LINE;
            case LONG_TEXT -> Kind.PAGE;
            case NUMBER -> Kind.NUMBER;
            case PHONE -> Kind.PHONE;
            case BOOLEAN -> Kind.RADIO;
            case CHOICE -> fact.options().size() > MOST_RADIOS ? Kind.SELECT : Kind.RADIO;
        };
    }
}
