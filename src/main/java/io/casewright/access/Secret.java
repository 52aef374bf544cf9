package io.casewright.access;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/** Random words that open something: handed out once, kept only as a hash. */
final class Secret {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int SIXTEEN = 16;
    private static final int LONGEST = 100;

    private Secret() {}

    /** 128 random bits, fit for a link. */
    static String random() {
        byte[] bytes = new byte[SIXTEEN];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** What is kept of it. Without salt or cost: 128 random bits cannot be guessed from their hash. */
    static String hash(String secret) {
        String bounded = secret.length() > LONGEST ? "" : secret;
        return HexFormat.of().formatHex(PasswordHash.sha256(bounded.getBytes(StandardCharsets.UTF_8)));
    }
}
