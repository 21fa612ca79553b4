package dev.sanad.wording;

import com.github.jknack.handlebars.Template;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

/** The wording of one kind of update for customers, with holes for the facts. */
public final class UpdateTemplate {

    private final Template template;

    UpdateTemplate(Template template) {
        this.template = template;
    }

    /** The update as Markdown. Facts that are missing or empty take their sentence with them where the template says so. */
    public String render(Map<String, String> facts) {
        try {
            return template.apply(facts)
                    .replaceAll("[ \\t]+", " ")
                    .replaceAll(" ?\\n ?", "\n")
                    .strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
