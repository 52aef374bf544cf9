package io.casewright.benchmark;

/** What is said about a case: as long as such things are. */
final class Words {

    static final String SUBJECT = "The export stops half way";
    static final String DESCRIPTION =
            ("Since this morning the export stops half way. It says nothing and goes no further; "
                            + "yesterday it took ten minutes. ")
                    .repeat(6);
    static final String ANSWER = "We can see it in our log and look into it. ".repeat(5);
    static final String QUESTION = "Which version is it, and how large is the project? ".repeat(3);
    static final String REPLY = "It is the current version, and the project has 4,000 topics. ".repeat(3);
    static final String SOLUTION = "The update of tonight solves it. Please start the export once more. ".repeat(5);

    private Words() {}
}
