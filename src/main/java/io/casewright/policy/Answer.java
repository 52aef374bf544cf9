package io.casewright.policy;

import io.casewright.time.Allowance;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The values one rule answered, read by their names in the policy; whatever is missing or unknown is no answer. */
record Answer(String decision, Map<String, Object> values) {

    String text(String name) {
        return value(name, String.class);
    }

    boolean flag(String name) {
        return value(name, Boolean.class);
    }

    int number(String name) {
        Number number = value(name, Number.class);
        if (number.intValue() != number.doubleValue()) {
            throw new NoAnswer("The policy answers " + decision + " with " + name + " = " + number
                    + ", which is no whole number.");
        }
        return number.intValue();
    }

    int number(String name, int least, int most) {
        int number = number(name);
        if (number < least || number > most) {
            throw new NoAnswer("The policy answers " + decision + " with " + name + " = " + number
                    + ", which is not from " + least + " to " + most + ".");
        }
        return number;
    }

    Allowance allowance(String name, String unit, boolean strict) {
        try {
            return Allowance.of(number(name), unit, strict);
        } catch (IllegalArgumentException refused) {
            throw new NoAnswer("The policy's " + name + " of " + decision + " is none: " + refused.getMessage());
        }
    }

    /** A word that the product acts upon: the policy's {@code engineer-decides} is {@code ENGINEER_DECIDES}. */
    <E extends Enum<E>> E word(String name, Class<E> words) {
        String word = text(name);
        for (E known : words.getEnumConstants()) {
            if (wordOf(known).equals(word)) {
                return known;
            }
        }
        throw new NoAnswer("The policy answers " + decision + " with " + name + " = " + word
                + ", which the product does not know.");
    }

    static String wordOf(Enum<?> known) {
        return known.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private <T> T value(String name, Class<T> type) {
        @Nullable Object value = values.get(name);
        if (!type.isInstance(value)) {
            throw new NoAnswer("The policy leaves " + name + " of " + decision + " open.");
        }
        return type.cast(value);
    }
}
