package dev.sanad.wording;

import com.github.jknack.handlebars.EscapingStrategy;
import com.github.jknack.handlebars.Handlebars;
import com.github.jknack.handlebars.HandlebarsException;
import com.github.jknack.handlebars.TagType;
import com.github.jknack.handlebars.Template;
import dev.sanad.config.ConfigProblem;
import dev.sanad.config.SanadFolders;
import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The wording of updates: {@code message-templates/<language>/*.md}, Markdown with front matter and Handlebars holes. */
@Component
public class Templates {

    /** Names a template may use. Each is a fact of the incident, or computed when the draft is made. */
    static final Set<String> FACTS = new TreeSet<>(Set.of(
            "title",
            "impact",
            "scope",
            "since",
            "feature",
            "safe",
            "advice",
            "workaround",
            "activity",
            "context",
            "teams",
            "check",
            "cause",
            "fix",
            "prevention",
            "now",
            "next",
            "duration",
            "explainBy",
            "link",
            "product"));

    private static final String EXAMPLE_HEADER = """
            ---
            language: en
            phase: acknowledged
            audience: general
            length: full
            ---
            {{title}}. Next update at {{next}}.""";

    private final YAMLMapper yaml = YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();
    private final Handlebars handlebars = new Handlebars().with(EscapingStrategy.NOOP);
    private final Map<TemplateHeader, UpdateTemplate> templates = new HashMap<>();

    Templates(SanadFolders folders) {
        Path folder = folders.templatesDir();
        for (Path file : markdownFiles(folder)) {
            read(file);
        }
        if (templates.isEmpty()) {
            throw new ConfigProblem(
                    folder.resolve("en"), "", "there is no template in this folder.", "en/acknowledged.md", null);
        }
    }

    /** The template of a phase in a language, for a general audience in full length. */
    public Optional<UpdateTemplate> find(Language language, String phase) {
        return Optional.ofNullable(templates.get(new TemplateHeader(language, phase, "general", "full")));
    }

    private static List<Path> markdownFiles(Path folder) {
        try (Stream<Path> files = Files.walk(folder, 2, FileVisitOption.FOLLOW_LINKS)) {
            return files.filter(file -> file.toString().endsWith(".md"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new ConfigProblem(
                    folder,
                    "",
                    "the folder of message templates cannot be read.",
                    "Copy the folder message-templates of the distribution here,\n"
                            + "or name yours: --sanad.templates-dir=/etc/sanad/templates",
                    e);
        }
    }

    private void read(Path file) {
        try {
            String[] parts = Files.readString(file).split("(?m)^---\\R", 3);
            if (parts.length < 3 || !parts[0].isBlank()) {
                throw new ConfigProblem(file, "", "the file does not begin with front matter.", EXAMPLE_HEADER, null);
            }
            TemplateHeader header =
                    yaml.readValue(parts[1], TemplateHeader.class).checked(file);
            if (templates.put(header, compile(file, parts[2])) != null) {
                throw new ConfigProblem(file, "phase", "another file has the same header.", EXAMPLE_HEADER, null);
            }
        } catch (JacksonException e) {
            throw new ConfigProblem(file, "front matter", e.getOriginalMessage(), EXAMPLE_HEADER, e);
        } catch (IOException e) {
            throw new ConfigProblem(file, "", "the template cannot be read: " + e.getMessage(), "a UTF-8 text file", e);
        }
    }

    private UpdateTemplate compile(Path file, String body) throws IOException {
        try {
            Template template = handlebars.compileInline(body);
            Set<String> unknown = new TreeSet<>(template.collect(TagType.values()));
            unknown.removeAll(Set.of("if", "unless", "else"));
            unknown.addAll(template.collectReferenceParameters());
            unknown.removeAll(FACTS);
            if (!unknown.isEmpty()) {
                throw new ConfigProblem(
                        file,
                        "{{" + unknown.iterator().next() + "}}",
                        "there is no such fact.",
                        "one of " + FACTS,
                        null);
            }
            return new UpdateTemplate(template);
        } catch (HandlebarsException e) {
            String reason = e.getError() == null ? String.valueOf(e.getMessage()) : e.getError().reason;
            String where = e.getError() == null ? "" : "line " + e.getError().line + " of the text";
            throw new ConfigProblem(file, where, reason, "{{#if safe}}{{safe}}{{/if}}", e);
        }
    }
}
