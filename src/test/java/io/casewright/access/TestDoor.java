package io.casewright.access;

import io.casewright.desk.DeskId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A way in for tests that need a web session and no page. */
@RestController
class TestDoor {

    private final SignIn signIn;

    TestDoor(SignIn signIn) {
        this.signIn = signIn;
    }

    @GetMapping("/desks/test-door")
    String open(
            @RequestParam(required = false) String desk,
            @RequestParam String name,
            @RequestParam String password,
            HttpServletRequest request,
            HttpServletResponse response) {
        String wanted = desk == null
                ? signIn.asStaff(name, password, request, response)
                : signIn.asCustomer(DeskId.of(desk), name, password, request, response);
        return String.valueOf(wanted);
    }
}
