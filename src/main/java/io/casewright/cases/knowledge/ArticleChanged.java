package io.casewright.cases.knowledge;

/** Somebody else changed the article since it was read. */
public class ArticleChanged extends RuntimeException {
    ArticleChanged() {
        super("A colleague has changed this article meanwhile. Read it again and change it anew.");
    }
}
