package nl.loodlijn.whole;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import java.time.Duration;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.AriaRole;

/** Hands on a keyboard, and nothing else. Wherever a key brings the focus, it can be seen there. */
final class Keyboard {
    /** From one thing to the next on a page: more is too far for anybody. */
    private static final int MOST_TABS = 150;

    /** A table scrolls to its cell a moment after the cell got the focus. */
    private static final Duration UNTIL_SEEN = Duration.ofSeconds(5);

    private static final String HAS_FOCUS = "element => element === document.activeElement";

    private static final String IS_SOMEWHERE = """
            () => {
              const focused = document.activeElement;
              return focused !== null && focused !== document.body;
            }""";

    /** What is wrong with where the focus is; empty when it is seen. A dialog has no box of its own: what is in it has. */
    private static final String COMPLAINT = """
            () => {
              let focused = document.activeElement;
              if (focused === null || focused === document.body || focused.matches('[role=dialog], [role=alertdialog], dialog')) {
                return '';
              }
              while (focused.shadowRoot?.activeElement) {
                focused = focused.shadowRoot.activeElement;
              }
              const name = `${focused.tagName.toLowerCase()} ${focused.getAttribute('aria-label') ?? focused.textContent.trim().slice(0, 60)}`;
              const box = focused.getBoundingClientRect();
              if (box.width === 0 || box.bottom <= 0 || box.top >= innerHeight || box.right <= 0 || box.left >= innerWidth) {
                return `${name} is out of sight`;
              }
              return focused.matches(':focus-visible') ? '' : `${name} does not show that it has the focus`;
            }""";

    private final Page page;

    Keyboard(Page page) {
        this.page = page;
    }

    /** Walks with Tab until something has the focus. */
    Keyboard to(Locator target) {
        assertThat(target).isVisible();
        for (int tabs = 0; tabs <= MOST_TABS; tabs++) {
            if ((boolean) target.evaluate(HAS_FOCUS)) {
                return this;
            }
            page.keyboard().press("Tab");
            isSeen();
        }
        return fail(target + " is not reached with " + MOST_TABS + " tabs");
    }

    private void isSeen() {
        try {
            page.waitForFunction("() => (" + COMPLAINT + ")() === ''", null,
                    new Page.WaitForFunctionOptions().setTimeout(UNTIL_SEEN.toMillis()));
        } catch (TimeoutError notSeen) {
            assertEquals("", page.evaluate(COMPLAINT));
        }
    }

    /** Presses keys one after the other; the focus is somewhere on the page after the last, once the page has done what they ask. */
    Keyboard press(String... keys) {
        for (String key : keys) {
            page.keyboard().press(key);
        }
        page.waitForFunction(IS_SOMEWHERE);
        return this;
    }

    /** Types what is read, where the focus is. */
    Keyboard type(String text) {
        page.keyboard().type(text);
        return this;
    }

    /** Walks to a button or link and presses it. */
    Keyboard push(Locator target) {
        return to(target).press("Enter");
    }

    /** Walks to a field and fills it. */
    Keyboard fill(Locator field, String text) {
        return to(field).press("ControlOrMeta+a").type(text);
    }

    /** Walks to a box or a choice and ticks it; one that is ticked already stays so. */
    Keyboard tick(Locator box) {
        to(box);
        return box.isChecked() ? this : press("Space");
    }

    /** Walks to a box and takes its tick away. */
    Keyboard untick(Locator box) {
        to(box);
        return box.isChecked() ? press("Space") : this;
    }

    /** Walks to a group of choices, and by its arrows to one of them. */
    Keyboard choose(Locator choice) {
        Locator group = page.locator("input[type=radio][name='" + choice.getAttribute("name") + "']");
        to(group.and(page.locator(":checked")).or(group).first());
        for (int arrows = 0; arrows < group.count() && !choice.isChecked(); arrows++) {
            press("ArrowDown");
        }
        assertThat(choice).isChecked();
        return this;
    }

    /** Goes to a page by the search over everything; its title has the focus then. */
    Keyboard jump(String words, Locator title) {
        press("/");
        assertThat(page.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName("Zoeken in alles"))).isFocused();
        type(words).press("Enter");
        assertThat(title).isFocused();
        return this;
    }
}
