package nl.loodlijn.contract.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.serde.annotation.Serdeable;

import nl.loodlijn.contract.domain.AgreementKind;
import nl.loodlijn.contract.domain.Article;
import nl.loodlijn.contract.domain.DefinedTerm;
import nl.loodlijn.contract.domain.TextOption;
import nl.loodlijn.contract.domain.Variant;
import nl.loodlijn.contract.model.ArticleJson;
import nl.loodlijn.contract.model.ArticleVerdict;
import nl.loodlijn.contract.model.SlotJson;
import nl.loodlijn.contract.model.TermJson;
import nl.loodlijn.platform.problem.Message;
import nl.loodlijn.platform.problem.Refusal;

/** What callers ask about model contracts, and what is wrong with it. What a text lacks before it can be published is not wrong yet. */
final class ModelRequests {
    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_NOTE = 1000;
    private static final int LONGEST_QUESTION = 2000;
    private static final int LONGEST_REASON = 2000;
    private static final int LONGEST_COMMENT = 4000;
    private static final int LONGEST_EXPLANATION = 4000;
    private static final int LONGEST_SOURCE = 300;
    private static final int MOST_OPTIONS = 10;
    private static final int MOST_SLOTS = 30;
    private static final int MOST_CHOICES = 30;

    private ModelRequests() {
    }

    /** @param fromExample whether its draft begins with the example text of this kind and variant */
    @Serdeable
    @Introspected
    record NewModel(@Nullable String name, AgreementKind kind, Variant variant, boolean fromExample) {
        String checkedName() {
            return nameOf(name);
        }
    }

    /** @param archived whether no new agreement is made from it */
    @Serdeable
    @Introspected
    record ChangedModel(@Nullable String name, @Nullable Boolean archived) {
        String checkedName() {
            return nameOf(name);
        }
    }

    @Serdeable
    @Introspected
    record GivenArticle(ArticleJson article) {
        /** @throws Refusal with everything that cannot be kept */
        Article checked() {
            List<Refusal.FieldError> errors = new ArrayList<>();
            List<SlotJson> slots = article.slots() == null ? List.of() : article.slots();
            for (int place = 0; place < slots.size(); place++) {
                checkSlot(slots.get(place), "/article/slots/" + place, errors);
            }
            Article read = article.read();
            checkCode("/article/code", read.code(), errors);
            checkLength("/article/heading", read.heading(), Article.LONGEST_HEADING, errors);
            checkLength("/article/explanation", read.explanation(), LONGEST_EXPLANATION, errors);
            checkLength("/article/source", read.source(), LONGEST_SOURCE, errors);
            checkCount("/article/options", read.options().size(), 1, MOST_OPTIONS, errors);
            checkCount("/article/slots", read.slots().size(), 0, MOST_SLOTS, errors);
            for (int place = 0; place < read.options().size(); place++) {
                TextOption option = read.options().get(place);
                String at = "/article/options/" + place;
                checkCode(at + "/code", option.code(), errors);
                checkLength(at + "/label", option.label(), TextOption.LONGEST_LABEL, errors);
                checkLength(at + "/text", option.text(), TextOption.LONGEST_TEXT, errors);
            }
            require(errors);
            return read;
        }

        /** As {@link #checked}; the code in the path is the one that counts. */
        Article checkedAs(String code) {
            requireSame("/article/code", article.code(), code);
            return checked();
        }
    }

    @Serdeable
    @Introspected
    record GivenTerm(TermJson term) {
        DefinedTerm checked() {
            DefinedTerm read = term.read();
            List<Refusal.FieldError> errors = new ArrayList<>();
            checkCode("/term/key", read.key(), errors);
            checkLength("/term/term", read.term(), Article.LONGEST_HEADING, errors);
            checkLength("/term/definition", read.definition(), TextOption.LONGEST_TEXT, errors);
            require(errors);
            return read;
        }

        /** As {@link #checked}; the key in the path is the one that counts. */
        DefinedTerm checkedAs(String key) {
            requireSame("/term/key", term.key(), key);
            return checked();
        }
    }

    /** @param codes every code of the draft once */
    @Serdeable
    @Introspected
    record ArticleOrder(List<String> codes) {
    }

    /**
     * @param note what is new in the version, at most 1,000 characters
     * @param takesEffectOn from which day it holds for new agreements, today or later; absent: from today
     */
    @Serdeable
    @Introspected
    record ModelPublication(@Nullable String note, @Nullable LocalDate takesEffectOn) {
        @Nullable
        String checkedNote() {
            return optional("/note", note, LONGEST_NOTE);
        }
    }

    /**
     * @param until the last day for comments and votes, within a year
     * @param question what head contractors are asked, at most 2,000 characters
     */
    @Serdeable
    @Introspected
    record OpenedConsultation(LocalDate until, @Nullable String question) {
        @Nullable
        String checkedQuestion() {
            return optional("/question", question, LONGEST_QUESTION);
        }
    }

    /** @param answers the comment that it answers; absent for one that begins */
    @Serdeable
    @Introspected
    record NewComment(@Nullable String text, @Nullable UUID answers) {
        String checkedText() {
            String said = stripped(text);
            if (said.isEmpty() || said.length() > LONGEST_COMMENT) {
                throw Refusal.invalid("/text", said.isEmpty() ? "required" : "too-long",
                        said.isEmpty()
                                ? Message.of("Schrijf wat u wilt zeggen.", "Write what you want to say.")
                                : tooLong(LONGEST_COMMENT));
            }
            return said;
        }
    }

    @Serdeable
    @Introspected
    record Settlement(boolean settled) {
    }

    /**
     * @param reason why; required with an objection
     * @param textVersion of the article that was read
     */
    @Serdeable
    @Introspected
    record GivenVote(ArticleVerdict verdict, @Nullable String reason, int textVersion) {
        String checkedReason() {
            String said = stripped(reason);
            if (said.isEmpty() && verdict == ArticleVerdict.OBJECTS) {
                throw Refusal.invalid("/reason", "required",
                        Message.of("Schrijf waarom u bezwaar maakt.", "Write why you object."));
            }
            if (said.length() > LONGEST_REASON) {
                throw Refusal.invalid("/reason", "too-long", tooLong(LONGEST_REASON));
            }
            return said;
        }
    }

    private static String nameOf(@Nullable String typed) {
        String name = stripped(typed);
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            throw Refusal.invalid("/name", name.isEmpty() ? "required" : "too-long",
                    Message.of("Geef een naam van hooguit " + LONGEST_NAME + " tekens.",
                            "Give a name of at most " + LONGEST_NAME + " characters."));
        }
        return name;
    }

    private static @Nullable String optional(String pointer, @Nullable String typed, int longest) {
        String text = stripped(typed);
        if (text.length() > longest) {
            throw Refusal.invalid(pointer, "too-long", tooLong(longest));
        }
        return text.isEmpty() ? null : text;
    }

    private static void checkSlot(SlotJson slot, String at, List<Refusal.FieldError> errors) {
        checkCode(at + "/key", slot.key().strip(), errors);
        checkLength(at + "/label", stripped(slot.label()), TextOption.LONGEST_LABEL, errors);
        checkNumber(at + "/minimum", slot, slot.minimum(), errors);
        checkNumber(at + "/maximum", slot, slot.maximum(), errors);
        List<String> choices = slot.choices() == null ? List.of() : slot.choices();
        checkCount(at + "/choices", choices.size(), 0, MOST_CHOICES, errors);
        for (int place = 0; place < choices.size(); place++) {
            checkLength(at + "/choices/" + place, choices.get(place), TextOption.LONGEST_LABEL, errors);
        }
    }

    private static void checkNumber(String at, SlotJson slot, @Nullable BigDecimal given, List<Refusal.FieldError> errors) {
        if (given == null) {
            return;
        }
        boolean whole = slot.kind() != SlotJson.Kind.PERCENTAGE;
        if (given.abs().compareTo(BigDecimal.valueOf(whole ? Integer.MAX_VALUE : 100)) > 0
                || given.stripTrailingZeros().scale() > (whole ? 0 : 2)) {
            errors.add(new Refusal.FieldError(at, "out-of-range",
                    whole
                            ? Message.of("Geef een heel getal.", "Give a whole number.")
                            : Message.of("Geef een percentage tot 100 met hooguit twee decimalen.",
                                    "Give a percentage up to 100 with at most two decimals.")));
        }
    }

    private static void checkCode(String at, String code, List<Refusal.FieldError> errors) {
        if (!Article.isCode(code)) {
            errors.add(new Refusal.FieldError(at, "not-a-code",
                    Message.of("Begin met een kleine letter; daarna kleine letters, cijfers en streepjes, samen hooguit 40.",
                            "Begin with a small letter; then small letters, figures and dashes, at most 40 in all.")));
        }
    }

    private static void checkLength(String at, String text, int longest, List<Refusal.FieldError> errors) {
        if (text.length() > longest) {
            errors.add(new Refusal.FieldError(at, "too-long", tooLong(longest)));
        }
    }

    private static void checkCount(String at, int count, int fewest, int most, List<Refusal.FieldError> errors) {
        if (count < fewest || count > most) {
            errors.add(new Refusal.FieldError(at, "out-of-range",
                    Message.of("Geef er " + fewest + " tot en met " + most + ".", "Give " + fewest + " to " + most + " of them.")));
        }
    }

    private static void require(List<Refusal.FieldError> errors) {
        if (!errors.isEmpty()) {
            throw Refusal.invalid(errors);
        }
    }

    private static void requireSame(String pointer, String given, String inPath) {
        if (!given.strip().equals(inPath)) {
            throw Refusal.invalid(pointer, "another-code", Message.of("De code blijft wat zij is. Haal dit weg en voeg iets nieuws toe.",
                    "The code stays what it is. Take this away and add something new."));
        }
    }

    private static String stripped(@Nullable String text) {
        return text == null ? "" : text.strip();
    }

    private static Message tooLong(int longest) {
        return Message.of("Gebruik hooguit " + longest + " tekens.", "Use at most " + longest + " characters.");
    }
}
