package io.casewright.journey;

/** A product that runs, wherever and since whenever. */
interface Running {

    int port();

    /** The process engine's name, which its web applications have in their addresses. */
    String engine();

    <T> T the(Class<T> bean);
}
