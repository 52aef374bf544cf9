package io.casewright.operations;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Lets a database complain of what somebody sent: it quotes it. */
@RestController
class LogTrap {

    private final JdbcClient database;

    LogTrap(JdbcClient database) {
        this.database = database;
    }

    @GetMapping("/desks/log-trap")
    int fail(@RequestParam String text, @RequestParam int number) {
        return number
                + database.sql("select cast(:text as integer)")
                        .param("text", text)
                        .query(Integer.class)
                        .single();
    }
}
