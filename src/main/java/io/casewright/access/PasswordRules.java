package io.casewright.access;

import java.util.Locale;

/** What a password must be: long rather than curious. */
public final class PasswordRules {

    /** The fewest characters a password may have. */
    public static final int SHORTEST = 10;

    /** The most characters a password may have; hashing more is work for nothing. */
    public static final int LONGEST = 200;

    private static final int FEWEST_DIFFERENT = 4;

    private PasswordRules() {}

    /**
     * Refuses what could be guessed.
     *
     * @param names what the password must not be: the id, the address
     * @throws WeakPassword naming what is wrong
     */
    public static void check(String password, String... names) {
        if (password.length() < SHORTEST) {
            throw new WeakPassword("A password needs " + SHORTEST + " characters at least.");
        }
        if (password.length() > LONGEST) {
            throw new WeakPassword("A password has " + LONGEST + " characters at most.");
        }
        if (password.chars().anyMatch(Character::isISOControl)) {
            throw new WeakPassword("A password has no control characters.");
        }
        if (password.chars().distinct().count() < FEWEST_DIFFERENT) {
            throw new WeakPassword("A password needs " + FEWEST_DIFFERENT + " different characters at least.");
        }
        for (String name : names) {
            if (simple(password).equals(simple(name))) {
                throw new WeakPassword("A password must not be the name one signs in with.");
            }
        }
    }

    private static String simple(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }
}
