package dev.sanad.publishing;

import dev.sanad.wording.Organisation;
import dev.sanad.wording.Voice;
import dev.sanad.wording.Wording;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The public status page. It needs no script, sets no cookie, and may be carried by a CDN. */
@Controller
class StatusPageController {

    private static final CacheControl SHORTLY = CacheControl.maxAge(Duration.ofSeconds(10))
            .cachePublic()
            .staleWhileRevalidate(Duration.ofSeconds(30))
            .staleIfError(Duration.ofDays(1));

    private final StatusPage page;
    private final Organisation organisation;
    private final Wording wording;

    StatusPageController(StatusPage page, Organisation organisation, Wording wording) {
        this.page = page;
        this.organisation = organisation;
        this.wording = wording;
    }

    @GetMapping(StatusPage.FRONT)
    String status(Model model, HttpServletResponse response) {
        head(model, response);
        StatusPage.Front front = page.front();
        model.addAttribute("open", front.open());
        model.addAttribute("history", front.history());
        model.addAttribute("lastUpdated", front.lastUpdated());
        return "status/status";
    }

    @GetMapping("/status/incidents/{name}")
    String incident(@PathVariable String name, Model model, HttpServletResponse response) {
        head(model, response);
        Optional<StatusPage.ShownIncident> incident = page.incident(name);
        if (incident.isEmpty()) {
            response.setStatus(HttpStatus.NOT_FOUND.value());
            return "status/missing";
        }
        model.addAttribute("incident", incident.get());
        return "status/incident";
    }

    private void head(Model model, HttpServletResponse response) {
        Voice voice = wording.inRooms();
        Function<String, String> say = voice::string;
        response.setHeader("Cache-Control", SHORTLY.getHeaderValue());
        model.addAttribute("lang", voice.language().code());
        model.addAttribute("dir", voice.language().direction());
        model.addAttribute("organisation", organisation.organisation());
        model.addAttribute("product", organisation.product());
        model.addAttribute("say", say);
    }
}
