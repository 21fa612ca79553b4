package dev.sanad.publishing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What customers read of incidents at this moment, without the server that shows it. */
public final class PublicPage {

    private final StatusPage page;

    /** @param page the product's own, which only this package knows */
    public PublicPage(Object page) {
        this.page = (StatusPage) page;
    }

    /** An update as it stands on the page. */
    public record Told(String phase, String at, String html, Optional<String> next) {}

    /** An incident as it stands on the page. */
    public record Shown(String title, String phase, boolean open, List<Told> updates) {}

    /** Those of some incidents that the public knows of, by their names. */
    public Map<String, Shown> of(Collection<String> names) {
        Map<String, Shown> shown = new LinkedHashMap<>();
        names.forEach(name -> page.incident(name).ifPresent(incident -> shown.put(name, shown(incident))));
        return shown;
    }

    /** The titles on the front page. */
    public List<String> titles() {
        StatusPage.Front front = page.front();
        List<String> titles = new ArrayList<>();
        front.open().forEach(incident -> titles.add(incident.title()));
        front.history().forEach(day -> day.incidents().forEach(incident -> titles.add(incident.title())));
        return titles;
    }

    private static Shown shown(StatusPage.ShownIncident incident) {
        List<Told> updates = incident.updates().stream()
                .map(update -> new Told(
                        update.phase(),
                        update.at().iso(),
                        update.html(),
                        Optional.ofNullable(update.next()).map(StatusPage.Moment::iso)))
                .toList();
        return new Shown(incident.title(), incident.phase(), incident.open(), updates);
    }
}
