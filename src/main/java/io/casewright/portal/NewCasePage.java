package io.casewright.portal;

import io.casewright.cases.Channel;
import io.casewright.cases.attachment.Enclosures;
import io.casewright.cases.knowledge.KnowledgeBase;
import io.casewright.customer.Customers;
import io.casewright.customer.Person;
import io.casewright.desk.Desk;
import io.casewright.desk.Desks;
import io.casewright.portal.FieldView.Kind;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Puts together what the page of a new case shows around its form: above all what answers it already (CH-20, CS-1). */
@Component
class NewCasePage {

    private static final int MOST_SUGGESTED = 5;

    private final Desks desks;
    private final Customers customers;
    private final Enclosures enclosures;
    private final KnowledgeBase knowledge;

    NewCasePage(Desks desks, Customers customers, Enclosures enclosures, KnowledgeBase knowledge) {
        this.desks = desks;
        this.customers = customers;
        this.enclosures = enclosures;
        this.knowledge = knowledge;
    }

    CaseForm form(Person person) {
        return new CaseForm(
                desks.get(person.desk()),
                Channel.PORTAL,
                customers.accountsOf(person.id()),
                FieldView.of(Kind.FILES, "files", "Files")
                        .helped("A screenshot, a log … " + enclosures.limitsInWords()));
    }

    String show(CaseForm form, FormView shown, String key, Model model) {
        model.addAttribute("desk", form.desk());
        model.addAttribute("form", shown);
        model.addAttribute("key", key);
        suggest(
                form.desk(),
                shown.field("subject").value(),
                shown.field("description").value(),
                model);
        return "new-case";
    }

    /** The published articles of the desk that may answer what is being written. */
    void suggest(Person person, Map<String, String> sent, Model model) {
        suggest(
                desks.get(person.desk()),
                sent.getOrDefault("subject", ""),
                sent.getOrDefault("description", ""),
                model);
    }

    private void suggest(Desk desk, String subject, String description, Model model) {
        List<ArticleLineView> found =
                knowledge.matching(desk.id(), subject + " " + description, MOST_SUGGESTED).stream()
                        .map(article -> ArticleLineView.of(article, desk.zone()))
                        .toList();
        model.addAttribute("desk", desk);
        model.addAttribute("articles", found);
    }
}
