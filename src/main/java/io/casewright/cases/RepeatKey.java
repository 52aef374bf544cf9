package io.casewright.cases;

/** The name a sender gives to what they send, so that sending it again has no second effect. */
public final class RepeatKey {

    private static final int LONGEST = 100;

    private RepeatKey() {}

    /** @throws InvalidInput if the key is no 1 to 100 visible ASCII characters */
    public static String checked(String key) {
        if (key.isEmpty() || key.length() > LONGEST || !key.chars().allMatch(c -> c > ' ' && c < 127)) {
            throw new InvalidInput("Idempotency-Key", "The Idempotency-Key may have 100 visible characters.");
        }
        return key;
    }
}
