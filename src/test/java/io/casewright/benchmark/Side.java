package io.casewright.benchmark;

/** One of the two that are set against each other: the product, or the bare engine. */
interface Side {

    /** How many things happen to a case in its lifecycle: submitted, answered, asked, replied, resolved. */
    int OPERATIONS = 5;

    /** A whole case, by one of the clients. */
    void lifecycle(int client);

    /** Whether the threads that drive it stand for clients elsewhere, whose work is not the server's. */
    boolean drivenFromOutside();
}
