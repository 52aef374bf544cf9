package io.casewright.portal;

import io.casewright.cases.knowledge.Article;
import io.casewright.cases.knowledge.ArticleNotFound;
import io.casewright.cases.knowledge.ArticleReference;
import io.casewright.cases.knowledge.KnowledgeBase;
import io.casewright.customer.Person;
import io.casewright.desk.Desk;
import io.casewright.desk.Desks;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** What a desk has published, for its customers; the desk in the address is the one they are signed in at. */
@Controller
class ArticlesController {

    private static final int MOST = 30;

    private final Visitors visitors;
    private final Desks desks;
    private final KnowledgeBase knowledge;

    ArticlesController(Visitors visitors, Desks desks, KnowledgeBase knowledge) {
        this.visitors = visitors;
        this.desks = desks;
        this.knowledge = knowledge;
    }

    @GetMapping("/desks/{id}/articles")
    String search(@RequestParam(defaultValue = "") String q, Model model) {
        Person person = visitors.person();
        Desk desk = desks.get(person.desk());
        model.addAttribute("desk", desk);
        model.addAttribute("asked", q);
        model.addAttribute(
                "articles",
                knowledge.search(desk.id(), q, MOST).stream()
                        .map(article -> ArticleLineView.of(article, person.zone()))
                        .toList());
        return "articles";
    }

    @GetMapping("/desks/{id}/articles/{reference}")
    String read(@PathVariable String reference, Model model) {
        Person person = visitors.person();
        Article article = ArticleReference.parse(reference)
                .flatMap(named -> knowledge.published(named, person.desk()))
                .orElseThrow(ArticleNotFound::new);
        model.addAttribute("desk", desks.get(person.desk()));
        model.addAttribute("article", ArticleLineView.of(article, person.zone()));
        model.addAttribute("text", ArticleText.of(article.body()));
        return "article";
    }
}
