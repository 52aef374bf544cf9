package io.casewright.access;

import io.casewright.desk.DeskId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

/** Lets a person in by name and password, in a web session of their own that nobody knew before (D05). */
@Component
public class SignIn {

    private static final int LONGEST_NAME = 254;

    private final CustomerPasswords customers;
    private final StaffDirectory staff;
    private final SignInThrottle throttle;
    private final SecurityContextRepository sessions;
    private final WantedPages wantedPages;

    SignIn(
            CustomerPasswords customers,
            StaffDirectory staff,
            SignInThrottle throttle,
            SecurityContextRepository sessions,
            WantedPages wantedPages) {
        this.customers = customers;
        this.staff = staff;
        this.throttle = throttle;
        this.sessions = sessions;
        this.wantedPages = wantedPages;
    }

    /**
     * Signs a customer's person in at a desk.
     *
     * @return the page of this desk that was asked for before, if any
     * @throws SignInRefused if address and password do not belong together
     * @throws TooManyAttempts if somebody guesses
     */
    public @Nullable String asCustomer(
            DeskId desk, String email, String password, HttpServletRequest request, HttpServletResponse response) {
        SignedIn signedIn = throttle.guessFrom(
                        request.getRemoteAddr(),
                        () -> throttle.guess(
                                desk + "/" + bounded(email, LONGEST_NAME),
                                () -> customers.authenticate(
                                        desk, bounded(email, LONGEST_NAME), bounded(password, PasswordRules.LONGEST))))
                .orElseThrow(SignInRefused::new);
        String wanted = wantedPages.wantedOf("/desks/" + desk + "/", request, response);
        establish(signedIn, request, response);
        return wanted;
    }

    /**
     * Signs a member of staff in, for our pages and the engine's web applications alike.
     *
     * @return the page that was asked for before, if any
     * @throws SignInRefused if id and password do not belong together
     * @throws TooManyAttempts if somebody guesses
     */
    public @Nullable String asStaff(
            String id, String password, HttpServletRequest request, HttpServletResponse response) {
        SignedIn signedIn = staff(id, password, request.getRemoteAddr()).orElseThrow(SignInRefused::new);
        String wanted = Optional.ofNullable(wantedPages.wantedOf("/staff/", request, response))
                .orElseGet(() -> wantedPages.wantedOf("/camunda/", request, response));
        establish(signedIn, request, response);
        return wanted;
    }

    /**
     * Changes a customer's password and goes on in a new web session; all others of this person end.
     *
     * @throws SignInRefused if the old password is wrong
     * @throws WeakPassword if the new one is refused
     * @throws TooManyAttempts if somebody guesses
     */
    public void changePassword(
            CustomerPrincipal customer,
            String old,
            String password,
            HttpServletRequest request,
            HttpServletResponse response) {
        SignedIn signedIn = throttle.guess(
                        customer.actor(),
                        () -> Optional.of(
                                customers.change(customer.personId(), bounded(old, PasswordRules.LONGEST), password)))
                .orElseThrow(SignInRefused::new);
        establish(signedIn, request, response);
    }

    /**
     * The member of staff behind a name and a password, without a web session.
     *
     * @param address where the guess comes from
     * @throws TooManyAttempts if somebody guesses
     */
    public Optional<SignedIn> staff(String id, String password, String address) {
        return throttle.guessFrom(
                address,
                () -> staff.authenticate(bounded(id, LONGEST_NAME), bounded(password, PasswordRules.LONGEST))
                        .map(member -> new SignedIn(
                                new StaffPrincipal(member),
                                staff.passwordStamp(member.id()).orElseThrow(SignInRefused::new))));
    }

    private void establish(SignedIn signedIn, HttpServletRequest request, HttpServletResponse response) {
        if (request.getSession(false) != null) {
            request.getSession(false).invalidate();
        }
        request.getSession(true);
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(signedIn);
        SecurityContextHolder.setContext(context);
        sessions.saveContext(context, request, response);
    }

    /** What is too long is no name and no password; looking it up or hashing it would only cost time. */
    private static String bounded(String text, int longest) {
        return text.length() > longest ? "" : text;
    }
}
