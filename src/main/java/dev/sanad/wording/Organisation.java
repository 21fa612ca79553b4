package dev.sanad.wording;

import dev.sanad.config.Example;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.net.URI;
import java.time.ZoneId;
import java.util.List;

/**
 * In whose name the bot speaks: {@code bot-config/sanad.yml}.
 *
 * @param organisation name of the company, as customers know it
 * @param product name of the product or service
 * @param defaultLanguage language of shared rooms and of updates for customers
 * @param timeZone zone of times in updates for customers
 * @param announcementRooms names of the rooms in which every public incident is announced
 * @param baseUrl address under which customers reach this server, without a slash at the end
 */
public record Organisation(
        @Example("organisation: Bazaar") @NotBlank String organisation,
        @Example("product: Bazaar Shop") @NotBlank String product,

        @Example("default-language: en   # en, ar or fa") @NotNull
        Language defaultLanguage,

        @Example("time-zone: Europe/Berlin") @NotNull ZoneId timeZone,

        @Example("announcement-rooms: [status-updates]") @NotNull
        List<@NotBlank String> announcementRooms,

        @Example("base-url: https://status.example.com")
        @NotNull
        @Pattern(
                regexp = "https?://[^\\s/]+(/[^\\s]*[^\\s/])?",
                message = "must be an http or https address without a slash at the end")
        String baseUrl) {

    /** Address of a page of this server, such as {@code /status}. */
    public URI page(String path) {
        return URI.create(baseUrl + path);
    }
}
