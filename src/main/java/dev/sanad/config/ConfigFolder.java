package dev.sanad.config;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Comparator;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads the YAML files of {@code bot-config}. Every mistake becomes one {@link ConfigProblem}. */
@Component
public class ConfigFolder {

    private final Path folder;
    private final Validator validator;
    private final YAMLMapper yaml = YAMLMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.KEBAB_CASE)
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
            .addModule(new HumanValues())
            .build();

    ConfigFolder(SanadFolders folders, Validator validator) {
        this.folder = folders.configDir();
        this.validator = validator;
    }

    /**
     * The content of one file.
     *
     * @throws ConfigProblem when the file is missing, unreadable, has an unknown key or a value that is not allowed
     */
    public <T> T read(String fileName, Class<T> type) {
        Path file = folder.resolve(fileName);
        T content = parse(file, type);
        validator.validate(content).stream()
                .min(Comparator.comparing(
                        violation -> violation.getPropertyPath().toString()))
                .ifPresent(violation -> {
                    throw problem(file, violation);
                });
        return content;
    }

    /** Says that a value of a file is wrong for a reason only its reader knows, such as a name that leads nowhere. */
    public ConfigProblem problem(String fileName, String key, String what, String example) {
        return new ConfigProblem(folder.resolve(fileName), key, what, example, null);
    }

    private <T> T parse(Path file, Class<T> type) {
        try {
            String text = Files.readString(file);
            JsonNode tree = yaml.readTree(text);
            if (tree.isMissingNode() || tree.isNull()) {
                throw new ConfigProblem(file, "", "the file is empty.", Examples.ofType(type), null);
            }
            return yaml.readValue(text, type);
        } catch (NoSuchFileException e) {
            throw new ConfigProblem(
                    file,
                    "",
                    "there is no such file.",
                    "Copy the folder bot-config of the distribution here,\nor name yours: --sanad.config-dir=/etc/sanad",
                    e);
        } catch (IOException e) {
            throw new ConfigProblem(
                    file,
                    "",
                    "the file cannot be read: " + e.getMessage(),
                    "a UTF-8 text file that this user may read",
                    e);
        } catch (JacksonException e) {
            throw problem(file, type, e);
        }
    }

    private static ConfigProblem problem(Path file, Class<?> type, JacksonException e) {
        String key = e instanceof DatabindException d ? Examples.path(d) : "";
        String line = e.getLocation() == null ? "" : "line " + e.getLocation().getLineNr();
        String where = key.isEmpty() ? line : key + (line.isEmpty() ? "" : " (" + line + ")");
        String what = switch (e) {
            case UnrecognizedPropertyException unknown ->
                "there is no such key. Known here: " + Examples.keysOf(unknown.getReferringClass()) + ".";
            case InvalidFormatException wrong ->
                "\"" + wrong.getValue() + "\" is not " + Examples.expected(wrong) + ".";
            default -> e.getOriginalMessage().lines().findFirst().orElse("the file is not valid YAML") + ".";
        };
        String example = e instanceof DatabindException d ? Examples.of(d, type) : Examples.ofType(type);
        return new ConfigProblem(file, where, what, example, e);
    }

    private static ConfigProblem problem(Path file, ConstraintViolation<?> violation) {
        Object value = violation.getInvalidValue();
        String what = value == null
                ? "this key is missing."
                : "\"" + HumanValues.written(value) + "\" is not allowed: it " + violation.getMessage() + ".";
        return new ConfigProblem(file, Examples.path(violation), what, Examples.of(violation), null);
    }
}
