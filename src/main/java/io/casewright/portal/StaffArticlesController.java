package io.casewright.portal;

import io.casewright.cases.InvalidInput;
import io.casewright.cases.Viewer;
import io.casewright.cases.knowledge.Article;
import io.casewright.cases.knowledge.ArticleChanged;
import io.casewright.cases.knowledge.ArticleNotFound;
import io.casewright.cases.knowledge.ArticleReference;
import io.casewright.cases.knowledge.Draft;
import io.casewright.cases.knowledge.KnowledgeBase;
import io.casewright.desk.Desk;
import io.casewright.portal.FieldView.Kind;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The articles of a member of staff's desks: read, written anew, hidden from customers and shown again (CS-1). */
@Controller
class StaffArticlesController {

    private static final int MOST = 200;

    private final Visitors visitors;
    private final KnowledgeBase knowledge;

    StaffArticlesController(Visitors visitors, KnowledgeBase knowledge) {
        this.visitors = visitors;
        this.knowledge = knowledge;
    }

    @GetMapping("/staff/articles")
    String list(Model model) {
        var articles = knowledge.latest(visitors.engineer(), MOST);
        model.addAttribute(
                "articles",
                articles.stream()
                        .map(article -> ArticleLineView.of(article, desk(article)))
                        .toList());
        model.addAttribute("cut", articles.size() == MOST);
        return "staff/articles";
    }

    @GetMapping("/staff/articles/{reference}")
    String read(@PathVariable String reference, Model model) {
        Article article = knowledge.get(named(reference), visitors.engineer());
        return page(article, form().filled(Map.of("title", article.title(), "body", article.body())), model);
    }

    @PostMapping("/staff/articles/{reference}")
    String rewrite(
            @PathVariable String reference,
            @RequestParam Map<String, String> sent,
            HttpServletResponse response,
            RedirectAttributes redirect,
            Model model) {
        ArticleReference named = named(reference);
        Viewer.Staff writer = visitors.engineer();
        FormView form = form().filled(sent);
        try {
            knowledge.rewrite(named, writer, version(sent), new Draft(sent.get("title"), sent.get("body")));
            return done(named, "The article is saved.", redirect);
        } catch (InvalidInput invalid) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return page(knowledge.get(named, writer), form.refused(invalid.problems()), model);
        } catch (ArticleChanged changed) {
            response.setStatus(HttpStatus.CONFLICT.value());
            return page(knowledge.get(named, writer), form.refused("", changed), model);
        }
    }

    @PostMapping("/staff/articles/{reference}/publication")
    String publish(
            @PathVariable String reference, @RequestParam Map<String, String> sent, RedirectAttributes redirect) {
        ArticleReference named = named(reference);
        boolean wanted = "true".equals(sent.get("published"));
        try {
            knowledge.publish(named, visitors.engineer(), version(sent), wanted);
            return done(
                    named, wanted ? "Customers of the desk read it again." : "Customers no longer find it.", redirect);
        } catch (ArticleChanged changed) {
            return done(named, String.valueOf(changed.getMessage()), redirect);
        }
    }

    @GetMapping("/staff/articles/{reference}/publication")
    String afterReload(@PathVariable String reference) {
        return "redirect:/staff/articles/" + named(reference);
    }

    private String page(Article article, FormView form, Model model) {
        Desk desk = desk(article);
        model.addAttribute("article", ArticleLineView.of(article, desk));
        model.addAttribute("deskName", desk.name());
        model.addAttribute("writtenBy", article.writtenBy());
        model.addAttribute("text", ArticleText.of(article.body()));
        model.addAttribute("version", article.version());
        model.addAttribute("form", form);
        return "staff/article";
    }

    private Desk desk(Article article) {
        return visitors.staffDesk(article.desk().value());
    }

    private static FormView form() {
        return FormView.of(
                FieldView.of(Kind.LINE, "title", "Title").mandatory(true),
                FieldView.of(Kind.PAGE, "body", "Text")
                        .helped("Plain text; an empty line begins a new paragraph. All customers of the desk read it:"
                                + " no names.")
                        .mandatory(true));
    }

    /** What is no version is one that nobody ever read. */
    private static int version(Map<String, String> sent) {
        String version = sent.getOrDefault("version", "");
        return version.matches("[0-9]{1,9}") ? Integer.parseInt(version) : -1;
    }

    private static ArticleReference named(String reference) {
        return ArticleReference.parse(reference).orElseThrow(ArticleNotFound::new);
    }

    private static String done(ArticleReference reference, String notice, RedirectAttributes redirect) {
        redirect.addFlashAttribute("notice", notice);
        return "redirect:/staff/articles/" + reference;
    }
}
