package nl.loodlijn.whole;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;

import nl.loodlijn.services.BrowserSignIn;

/** Somebody with a browser window: goes to pages, signs in, has each page checked for accessibility and photographed. */
final class Visitor implements AutoCloseable {
    /** Width and height in CSS pixels, and how the window is set. */
    enum Window {
        DESK(1440, 900, ColorScheme.LIGHT, true),
        TABLET(768, 1024, ColorScheme.LIGHT, true),
        PHONE(360, 740, ColorScheme.LIGHT, true),
        PHONE_AT_NIGHT(360, 740, ColorScheme.DARK, true),
        DESK_WITHOUT_SCRIPT(1440, 900, ColorScheme.LIGHT, false),
        PHONE_WITHOUT_SCRIPT(360, 740, ColorScheme.LIGHT, false);

        private final int width;
        private final int height;
        private final ColorScheme colours;
        private final boolean script;

        Window(int width, int height, ColorScheme colours, boolean script) {
            this.width = width;
            this.height = height;
            this.colours = colours;
            this.script = script;
        }
    }

    private static final Path PHOTOS = Path.of("target", "screenshots");
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final WholeProduct product;
    private final BrowserContext context;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();
    private final boolean script;

    Visitor(WholeProduct product, Window window) {
        this.product = product;
        this.script = window.script;
        this.context = product.browser()
                .newContext(new Browser.NewContextOptions().setViewportSize(window.width, window.height).setColorScheme(window.colours)
                        .setJavaScriptEnabled(window.script).setLocale("nl-NL").setTimezoneId("Europe/Amsterdam").setAcceptDownloads(true));
        context.setDefaultTimeout(PATIENCE.toMillis());
        this.page = context.newPage();
        page.onPageError(complaints::add);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text());
            }
        });
    }

    Page page() {
        return page;
    }

    BrowserContext context() {
        return context;
    }

    Visitor open(String path) {
        page.navigate(product.base().resolve(path).toString());
        return this;
    }

    /** Signs in through Keycloak, as a person does, and waits for the given page of the application; one at a time, as {@link BrowserSignIn} does. */
    Visitor signIn(String username, String path) {
        open("/oauth/login?return=" + path);
        page.locator("#username").fill(username);
        page.locator("#password").fill("loodlijn");
        return enter(() -> page.locator("#kc-login").click());
    }

    /** The same without a mouse: signing in begins in the field for the name. */
    Visitor signInByKeyboard(String username, String path) {
        open("/oauth/login?return=" + path);
        assertThat(page.locator("#username")).isFocused();
        page.keyboard().type(username);
        page.keyboard().press("Tab");
        page.keyboard().type("loodlijn");
        return enter(() -> page.keyboard().press("Enter")).settle();
    }

    private Visitor enter(Runnable submit) {
        synchronized (BrowserSignIn.class) {
            submit.run();
            page.waitForURL(Pattern.compile(Pattern.quote(product.base().toString()) + "/app/.*"));
        }
        return this;
    }

    /** Waits until the page has its title and nothing on it is still on its way. */
    Visitor settle() {
        // The network is never idle: each signed-in window keeps a stream of events open.
        page.waitForLoadState(LoadState.LOAD);
        assertThat(page.locator("h1").first()).isVisible();
        assertThat(page.locator(".skeleton, .updating, [aria-busy=true]")).hasCount(0);
        return this;
    }

    /** Photographs the page and fails when the browser complained (a blocked style, an error in a script) or axe finds a violation of WCAG 2.2 A or AA. */
    Visitor check(String name) {
        settle();
        Guide.keep(name, page.screenshot(new Page.ScreenshotOptions().setPath(PHOTOS.resolve(name + ".png"))));
        assertEquals(List.of(), complaints, name + ": what the browser complained of");
        // axe needs a script; a page that runs without one is checked in a window that has one.
        if (script) {
            List<Rule> violations = new AxeBuilder(page).withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa")).analyze()
                    .getViolations();
            assertEquals(
                    List.of(), violations.stream()
                            .map(rule -> rule.getId() + ": " + rule.getNodes().stream().map(node -> node.getHtml()).toList()).toList(),
                    name);
        }
        return this;
    }

    @Override
    public void close() {
        context.close();
    }
}
