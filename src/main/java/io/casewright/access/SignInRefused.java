package io.casewright.access;

/** Name and password do not belong together. Which of the two is wrong is nobody's business (D07). */
public class SignInRefused extends RuntimeException {

    SignInRefused() {
        super("That name and password do not belong together.");
    }
}
