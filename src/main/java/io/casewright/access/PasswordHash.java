package io.casewright.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.stereotype.Component;

/** How passwords are kept, those of customers and of staff alike: bcrypt, which reads only 72 bytes, over SHA-256. */
@Component
public class PasswordHash {

    /** What the algorithm is called where hashes carry its name. */
    public static final String ALGORITHM = "bcrypt-sha256";

    private final BCryptPasswordEncoder bcrypt;
    private final String nobodys;

    PasswordHash(AccessSettings settings) {
        this.bcrypt = new BCryptPasswordEncoder(settings.passwordCost());
        this.nobodys = hash("nobody has this password");
    }

    /** The hash to keep; never twice the same. */
    public String hash(String password) {
        return bcrypt.encode(digested(password));
    }

    /** Whether the hash is this password's. */
    public boolean matches(String password, String hash) {
        return bcrypt.matches(digested(password), hash);
    }

    /** Takes as long as a wrong password does, so that an unknown account cannot be told from a known one (D07). */
    public void matchNobody(String password) {
        bcrypt.matches(digested(password), nobodys);
    }

    private static String digested(String password) {
        return Base64.getEncoder().encodeToString(sha256(password.getBytes(StandardCharsets.UTF_8)));
    }

    static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every JDK knows SHA-256.", impossible);
        }
    }
}
