package io.casewright.portal;

import io.casewright.cases.InvalidInput.Problem;
import io.casewright.customer.Account;
import io.casewright.desk.CatalogueItem;
import io.casewright.portal.FieldView.Choice;
import io.casewright.portal.FieldView.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is filled in to ask for a service (CT-11).
 *
 * @param offered what may be chosen
 * @param accounts the companies to choose from; none where the case says for which it is
 */
record ServiceForm(List<CatalogueItem> offered, List<Account> accounts) {

    ServiceForm {
        offered = List.copyOf(offered);
        accounts = List.copyOf(accounts);
    }

    FormView empty() {
        List<FieldView> fields = new ArrayList<>(AccountField.of(accounts));
        fields.add(FieldView.of(Kind.SELECT, "service", "Which service?")
                .offering(offered.stream()
                        .map(item -> new Choice(item.code(), item.name()))
                        .toList())
                .mandatory(true));
        fields.add(FieldView.of(Kind.PAGE, "words", "What do you want?")
                .helped("What it is for, for how many people, and by when. Up to 2,000 characters.")
                .mandatory(true));
        if (offered.stream().anyMatch(item -> item.unit() == CatalogueItem.Unit.HOURS)) {
            fields.add(FieldView.of(Kind.LINE, "hours", "How many hours?")
                    .helped("For what is paid by the hour, such as 12.5. Leave it open and we estimate them."));
        }
        return FormView.of(fields);
    }

    FormView refused(Map<String, String> sent, List<Problem> problems) {
        return empty().filled(sent)
                .refused(problems.stream().map(AccountField::atField).toList());
    }

    @Nullable UUID account(Map<String, String> sent) {
        return AccountField.chosen(accounts, sent);
    }
}
