package io.casewright.mail;

import io.casewright.cases.Obstacle;
import io.casewright.cases.Parking;
import io.casewright.cases.SupportCase;
import io.casewright.desk.CaseNumber;
import io.casewright.policy.ContactChannel;
import io.casewright.policy.Entitlement;
import io.casewright.policy.Entitlement.Coverage;
import io.casewright.policy.FirstResponse;
import io.casewright.policy.Question;
import io.casewright.policy.RecordedAnswers;
import io.casewright.promise.PromiseKind;
import io.casewright.promise.PromiseView;
import io.casewright.promise.Promises;
import io.casewright.time.ShownTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What our letters about a case fill in. */
@Component
class LetterValues {

    private final Parking parking;
    private final RecordedAnswers answers;
    private final Promises promises;
    private final MailSettings settings;
    private final List<CaseNews> news;

    LetterValues(
            Parking parking, RecordedAnswers answers, Promises promises, MailSettings settings, List<CaseNews> news) {
        this.parking = parking;
        this.answers = answers;
        this.promises = promises;
        this.settings = settings;
        this.news = news;
    }

    String linkTo(CaseNumber number) {
        return settings.baseUrl() + "/cases/" + number;
    }

    /** Fills in what this kind of letter says, and names the news, or says nothing where there is none. */
    Optional<String> fill(String kind, SupportCase supportCase, ZoneId zone, Map<String, String> values) {
        return switch (kind) {
            case "case-received" -> Optional.of(promised(supportCase, zone, values));
            case "case-parked" -> Optional.of(notEntitled(supportCase, values));
            default ->
                news.stream()
                        .filter(told -> told.kinds().contains(kind))
                        .findFirst()
                        .map(told -> told.fill(kind, supportCase, zone, values))
                        .orElse(Optional.of(kind));
        };
    }

    private String promised(SupportCase supportCase, ZoneId zone, Map<String, String> values) {
        boolean byCall = answers.latest(supportCase.number(), Question.FIRST_RESPONSE)
                .filter(answer -> answer.by() == FirstResponse.By.CALL)
                .isPresent();
        List<String> sentences = promises.of(supportCase.number()).stream()
                .filter(promise -> promise.cycle() == supportCase.cycle() && promise.forCustomers())
                .filter(promise -> promise.isA(PromiseKind.FIRST_RESPONSE)
                        && promise.state().equals("open"))
                .map(promise -> sentence(promise, byCall, zone))
                .toList();
        String promise = sentences.isEmpty()
                ? "No answering time is promised for this case; we answer as soon as we can."
                : String.join("\n", sentences);
        values.put("promise", (promise + "\n" + wouldGetMore(supportCase)).strip());
        values.put(
                "channel",
                answers.latest(supportCase.number(), Question.CONTACT_CHANNEL)
                        .map(ContactChannel::advice)
                        .orElse(""));
        return String.valueOf(sentences.hashCode());
    }

    /** What would get somebody a promise whom we help as well as we can (ST-9, CH-2). */
    private String wouldGetMore(SupportCase supportCase) {
        return answers.latest(supportCase.number(), Question.ENTITLEMENT)
                .filter(entitlement -> entitlement.coverage() == Coverage.BEST_EFFORT)
                .map(Entitlement::remedyAdvice)
                .orElse("");
    }

    private static String sentence(PromiseView promise, boolean byCall, ZoneId zone) {
        String due = ShownTime.in(zone, promise.dueAt());
        if (promise.terms().binding() && byCall) {
            return "We call you back by " + due + ".";
        }
        return promise.terms().binding()
                ? "We promise a first answer by " + due + "."
                : "We aim to answer by " + due + ".";
    }

    private String notEntitled(SupportCase supportCase, Map<String, String> values) {
        Obstacle obstacle = parking.obstacle(supportCase.number())
                .orElseThrow(() -> new IllegalStateException("Nothing keeps this case from support."));
        values.put("reason", obstacle.reason());
        values.put("advice", obstacle.adviceWithNames());
        return "parked-" + obstacle.hashCode();
    }
}
