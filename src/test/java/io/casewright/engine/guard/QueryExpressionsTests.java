package io.casewright.engine.guard;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QueryExpressionsTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${currentUser()}",
                "#{currentUser()}",
                "${ currentUserGroups() }",
                "${now()}",
                "${dateTime()}",
                "${dateTime().plusHours(1)}",
                "#{dateTime().minusDays(30).withTimeAtStartOfDay().plusMinutes(5)}",
                "ada",
                "5 % of $100 {really}"
            })
    void letsHarmlessOnesThrough(String text) {
        assertThat(QueryExpressions.isSafe(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${''.getClass().forName('java.lang.Runtime')}",
                "#{''.getClass()}",
                "${dateTime().getClass()}",
                "${dateTime().plusHours(1).getClass().getClassLoader()}",
                "${dateTime().plusHours(x)}",
                "${dateTime().plusHours(1)}${''.getClass()}",
                "${currentUser()} #{1+1}",
                "x${currentUser()}",
                "${currentUser()}x",
                "${cases.resolve('X')}",
                "${1+1}",
                "${now().getTime()}",
                "${currentUser().getClass()}",
                "${currentUser()\n}\n#{''.getClass()}",
                "${",
                "#{"
            })
    void stopsEverythingElse(String text) {
        assertThat(QueryExpressions.isSafe(text)).isFalse();
    }

    @org.junit.jupiter.api.Test
    void stopsWhatIsTooLongToBeMeant() {
        assertThat(QueryExpressions.isSafe("${dateTime()" + ".plusDays(1)".repeat(11) + "}"))
                .isFalse();
        assertThat(QueryExpressions.isSafe("${" + " ".repeat(100_000) + "currentUser()}"))
                .isFalse();
    }
}
