package io.casewright.portal;

import io.casewright.portal.FieldView.Choice;
import io.casewright.portal.FieldView.Kind;
import io.casewright.portal.FieldView.Need;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What came of calling the contact: the same fields as the task's form in Tasklist, and the same words. */
final class ContactForm {

    private ContactForm() {}

    /** @param number on which the contact is called, as far as anybody stated it */
    static FormView with(String number) {
        return empty().filled(Map.of("contactNumber", number));
    }

    static FormView empty() {
        return FormView.of(
                FieldView.of(Kind.RADIO, "contactOutcome", "What came of the call?")
                        .offering(List.of(
                                new Choice("connected", "Connected: we talked"),
                                new Choice("not-reached", "Nobody answered")))
                        .mandatory(true),
                FieldView.of(Kind.PHONE, "contactNumber", "The number you called")
                        .mandatory(true),
                FieldView.of(Kind.LINE, "contactAt", "When it was")
                        .helped("If not just now: like 2026-11-25 14:30, in the desk's zone."),
                FieldView.of(Kind.PARAGRAPH, "contactWords", "What was said, or what happened")
                        .helped("For colleagues. After an attempt: how often it rang, who else answered.")
                        .mandatory(true),
                FieldView.of(Kind.PARAGRAPH, "contactMessage", "Message to the customer")
                        .helped("The customer reads it. Needed when nobody answered: only the attempt and a message"
                                + " after it keep what we owe.")
                        .needed(Need.SOMETIMES),
                FieldView.of(Kind.LINE, "contactAgain", "Try again at")
                        .helped("If somebody is to, when nobody answered: like 2026-11-25 15:00."));
    }

    /** What the task takes; what was left empty was not said. */
    static Map<String, Object> fields(Map<String, String> sent) {
        Map<String, Object> fields = new HashMap<>();
        empty().fields().forEach(field -> {
            String typed = sent.getOrDefault(field.name(), "").strip();
            if (!typed.isEmpty()) {
                fields.put(field.name(), typed);
            }
        });
        return fields;
    }
}
