package nl.loodlijn.contract.responsibility;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.type.Argument;
import io.micronaut.json.JsonMapper;
import io.micronaut.serde.annotation.Serdeable;

import nl.loodlijn.contract.responsibility.domain.PartyContact;
import nl.loodlijn.contract.responsibility.domain.ResponsibilityLine;
import nl.loodlijn.contract.responsibility.domain.ResponsibilityTask;
import nl.loodlijn.contract.responsibility.domain.ResponsibleParty;

/** What is kept of who does what, as JSON. */
@Singleton
final class MatrixJson {
    private final JsonMapper json;

    /** A task, whose it is and how it is done; what the text of an agreement says has no {@code how}. */
    @Serdeable
    @Introspected
    record Entry(ResponsibilityTask task, @Nullable ResponsibleParty party, @Nullable String how) {
    }

    /** How a party is reached. */
    @Serdeable
    @Introspected
    record Desk(ResponsibleParty party, @Nullable String desk, @Nullable String phone, @Nullable String email) {
    }

    MatrixJson(JsonMapper json) {
        this.json = json;
    }

    String lines(List<ResponsibilityLine> lines) {
        return write(lines.stream().map(line -> new Entry(line.task(), line.party(), line.how())).toList());
    }

    String contacts(List<PartyContact> contacts) {
        return write(contacts.stream().map(one -> new Desk(one.party(), one.desk(), one.phone(), one.email())).toList());
    }

    /**
     * A line for each task. What the text says of a task holds, whatever was filled in before.
     *
     * @param agreed what the text says; null for nothing
     * @param entries what was filled in; null for nothing
     */
    List<ResponsibilityLine> lines(@Nullable String agreed, @Nullable String entries) {
        List<Entry> signed = read(agreed, Entry.class);
        List<Entry> filled = read(entries, Entry.class);
        return Arrays.stream(ResponsibilityTask.values()).map(task -> {
            Optional<ResponsibleParty> byText = of(signed, task).map(Entry::party);
            Optional<Entry> given = of(filled, task);
            return new ResponsibilityLine(task, byText.or(() -> given.map(Entry::party)).orElse(null),
                    given.map(Entry::how).orElse(""), byText.isPresent());
        }).toList();
    }

    List<PartyContact> contacts(@Nullable String kept) {
        return read(kept, Desk.class).stream()
                .map(desk -> new PartyContact(desk.party(), text(desk.desk()), text(desk.phone()), text(desk.email()))).toList();
    }

    private static Optional<Entry> of(List<Entry> entries, ResponsibilityTask task) {
        return entries.stream().filter(entry -> entry.task() == task).findFirst();
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private <T> List<T> read(@Nullable String kept, Class<T> type) {
        if (kept == null || kept.equals("null")) {
            return List.of();
        }
        try {
            return Objects.requireNonNull(json.readValue(kept, Argument.listOf(type)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
