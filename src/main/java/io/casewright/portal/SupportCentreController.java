package io.casewright.portal;

import io.casewright.desk.Desk;
import io.casewright.desk.DeskNotFound;
import io.casewright.desk.Desks;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** A desk's front page: its hours, the time there, and the ways to reach it (ST-14). */
@Controller
class SupportCentreController {

    private final Desks desks;
    private final DeskHours hours;
    private final Visitors visitors;

    SupportCentreController(Desks desks, DeskHours hours, Visitors visitors) {
        this.desks = desks;
        this.hours = hours;
        this.visitors = visitors;
    }

    @GetMapping("/desks/{id}")
    String supportCentre(@PathVariable String id, Model model) {
        Desk desk = desks.find(id).orElseThrow(DeskNotFound::new);
        model.addAttribute("desk", desk);
        model.addAttribute(
                "hours",
                hours.of(
                        desk,
                        visitors.find().map(visitor -> visitor.zoneAt(desk)).orElse(desk.zone())));
        model.addAttribute("now", hours.now(desk));
        model.addAttribute("phones", publicPhones(desk));
        return "desk";
    }

    private static List<Desk.Phone> publicPhones(Desk desk) {
        return desk.phones().stream()
                .filter(phone -> phone.visibleTo().equals("everyone"))
                .toList();
    }
}
