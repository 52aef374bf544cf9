package io.casewright.portal;

import java.util.regex.Pattern;

/** What an e-mail address looks like; whether it is anybody's, a mail will tell. */
final class Addresses {

    static final String ADVICE = "The e-mail address must look like name@company.example.";

    private static final int LONGEST = 254;
    private static final Pattern SHAPE =
            Pattern.compile("[A-Za-z0-9.!#%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9-]{1,63}(\\.[A-Za-z0-9-]{1,63})+");

    private Addresses() {}

    static boolean valid(String text) {
        return text.length() <= LONGEST && SHAPE.matcher(text).matches();
    }
}
