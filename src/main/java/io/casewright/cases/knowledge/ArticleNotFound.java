package io.casewright.cases.knowledge;

/** There is no such article, or not for whoever asks: both look the same. */
public class ArticleNotFound extends RuntimeException {
    public ArticleNotFound() {
        super("There is no such article.");
    }
}
