package dev.sanad;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.Route.FulfillOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import dev.sanad.testing.Chromium;
import dev.sanad.testing.SanadProcess;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The main job, from the declaration to the closed incident, done by hand in a real browser. */
@Order(1)
class BrowserWalkIT {

    private static final Path SCREENSHOTS = Path.of(System.getProperty("sanad.screenshots", "target/screenshots"));
    private static final String ROOM = "#inc-1-customers-cannot-pay-for-goods";

    @TempDir
    private static Path data;

    private static SanadProcess sanad;
    private static Chromium chromium;

    private final List<String> problems = new CopyOnWriteArrayList<>();

    private Page page;

    @BeforeAll
    static void start() {
        sanad = SanadProcess.start(data, SanadProcess.freePort());
        chromium = new Chromium();
    }

    @AfterAll
    static void stop() {
        chromium.close();
        sanad.close();
    }

    @BeforeEach
    void openPage() {
        open(1200, 860, ColorScheme.LIGHT);
        page.navigate(sanad.address() + "/");
    }

    private void open(int width, int height, ColorScheme colours) {
        page = chromium.browser()
                .newContext(
                        new NewContextOptions().setViewportSize(width, height).setColorScheme(colours))
                .newPage();
        page.onPageError(problems::add);
        page.onConsoleMessage(message -> {
            if (message.text().contains("Content Security Policy")) {
                problems.add(message.text());
            }
        });
    }

    @AfterEach
    void closePage() {
        page.context().close();
        Assertions.assertThat(problems)
                .as("script errors and breaches of the page's own policy")
                .isEmpty();
    }

    @Test
    void carriesAnIncidentFromDeclarationToClose() {
        declare();
        draftAndPublish();
        remindAndPublishNoNews();
        resolve();
        followStatusPage();
        readOnAPhoneInTheDark();
    }

    @Test
    void speaksTheDirectionOfThePersonActedAs() {
        actAs("omar");
        assertThat(page.locator("html")).hasAttribute("dir", "rtl");
        picture("rtl");
        actAs("sara");
        assertThat(page.locator("html")).hasAttribute("dir", "ltr");
    }

    @Test
    void whatIsSaidWhileARoomIsBeingReadIsNotLost() {
        actAs("noor");
        List<Runnable> held = new ArrayList<>();
        AtomicBoolean holding = new AtomicBoolean(true);
        page.route("**/rooms/support/messages?*", route -> {
            APIResponse before = route.fetch();
            Runnable answer = () -> route.fulfill(new FulfillOptions().setResponse(before));
            if (holding.get()) {
                held.add(answer);
            } else {
                answer.run(); // the page may read a room twice when somebody else is acted as
            }
        });
        enter("#support");
        page.waitForCondition(() -> !held.isEmpty());
        page.waitForRequest("**/rooms/support/read", () -> sanad.client().say("mei", "support", "Said meanwhile"));
        holding.set(false);
        held.forEach(Runnable::run);
        assertThat(messages().last()).containsText("Said meanwhile");
    }

    @Test
    void completesCommandsByKeyboard() {
        page.locator("#text").pressSequentially("/incident decl");
        assertThat(page.locator("#suggestions li").first()).containsText("/incident declare");
        page.locator("#text").press("Tab");
        assertThat(page.locator("#text")).hasValue("/incident declare ");
    }

    private void declare() {
        actAs("mei");
        type("/incident declare Customers cannot pay for goods");
        Locator form = page.locator("#form-dialog");
        form.getByLabel("What can they not do?").fill("pay at the checkout");
        form.getByLabel("Who is affected?").fill("customers in Europe");
        form.getByLabel("Since when?").fill("whenever");
        form.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Declare"))
                .click();
        assertThat(form.locator("#error-since")).containsText("could not read this time");
        form.getByLabel("Since when?").fill("20 min ago");
        picture("declare");
        form.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Declare"))
                .click();
        assertThat(messages().last()).containsText("INC-1 is declared");
    }

    private void draftAndPublish() {
        actAs("sara");
        enter("Sanad");
        assertThat(messages().last()).containsText("You lead the communication of 🟠 INC-1");
        button("Draft the first update").click();
        page.locator("#form-dialog button.primary").click();
        enter(ROOM);
        assertThat(messages().last()).containsText("revision 1");
        assertThat(messages().last()).containsText("customers in Europe cannot pay at the checkout");
        picture("draft");
        button("Approve and publish").last().click();
        assertThat(messages().filter(new Locator.FilterOptions().setHasText("📣 Published")))
                .hasCount(1);
        assertThat(messages().filter(new Locator.FilterOptions().setHasText("✅ status page")))
                .hasCount(1);
    }

    private void remindAndPublishNoNews() {
        advance("+5 min");
        advance("+5 min");
        assertThat(messages().last()).containsText("customers were promised an update by");
        picture("reminder");
        button("Still working, no news").last().click();
        assertThat(messages().last()).containsText("No news · revision 1");
        button("Approve and publish").last().click();
        assertThat(messages().filter(new Locator.FilterOptions().setHasText("📣 Published")))
                .hasCount(2);
        assertThat(button("Still working, no news")).hasCount(0);
    }

    private void resolve() {
        type("/incident resolve");
        page.locator("#form-dialog button.primary").click();
        assertThat(messages().last()).containsText("Resolved · revision 1");
        button("Approve and publish").last().click();
        assertThat(messages().last()).containsText("INC-1 is over");
        assertThat(messages().first()).containsText("✅ INC-1");
        assertThat(messages().first()).containsText("3 of 3");
        picture("closed");
    }

    private void followStatusPage() {
        page.navigate(sanad.address() + "/status");
        assertThat(page.getByRole(AriaRole.HEADING, new GetByRoleOptions().setName("Everything is working")))
                .isVisible();
        page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName("Customers cannot pay for goods"))
                .click();
        assertThat(page.locator("article.update")).hasCount(3);
        assertThat(page.locator("article.update").first())
                .containsText("customers in Europe can pay at the checkout again");
        picture("status-page");
    }

    private void readOnAPhoneInTheDark() {
        page.context().close();
        open(360, 740, ColorScheme.DARK);
        page.navigate(sanad.address() + "/status/incidents/INC-1");
        assertFitsTheScreen();
        picture("phone-incident");
        page.navigate(sanad.address() + "/status");
        assertFitsTheScreen();
        picture("phone-status");
        page.navigate(sanad.address() + "/#sara/" + ROOM.substring(1));
        assertThat(messages().last()).containsText("INC-1 is over");
        assertFitsTheScreen();
        picture("phone-playground");
    }

    private void assertFitsTheScreen() {
        Assertions.assertThat(page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                .as("no sideways scrolling at %s", page.url())
                .isEqualTo(true);
    }

    private void actAs(String person) {
        page.locator("#people").selectOption(person);
        assertThat(page.locator("#people")).hasValue(person);
        page.waitForURL(url -> url.contains("#" + person + "/"));
        assertThat(page.locator("#notice")).isHidden();
    }

    private void type(String text) {
        page.locator("#text").fill(text);
        page.locator("#composer button").click();
    }

    private void enter(String room) {
        page.locator("nav button")
                .filter(new Locator.FilterOptions().setHasText(room))
                .click();
        assertThat(page.locator("#room-name")).hasText(room);
    }

    private void advance(String step) {
        page.locator(".clock button")
                .filter(new Locator.FilterOptions().setHasText(step))
                .click();
    }

    private Locator messages() {
        return page.locator("#messages > li");
    }

    private Locator button(String label) {
        return page.locator("#messages button:enabled").filter(new Locator.FilterOptions().setHasText(label));
    }

    private void picture(String name) {
        page.screenshot(new ScreenshotOptions().setPath(SCREENSHOTS.resolve(name + ".png")));
    }
}
