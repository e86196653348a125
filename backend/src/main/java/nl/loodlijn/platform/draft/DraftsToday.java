package nl.loodlijn.platform.draft;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.inject.Singleton;

import nl.loodlijn.platform.calendar.Netherlands;
import nl.loodlijn.platform.problem.Message;
import nl.loodlijn.platform.today.ItemKind;
import nl.loodlijn.platform.today.Reader;
import nl.loodlijn.platform.today.TodayItem;
import nl.loodlijn.platform.today.TodayItem.Section;
import nl.loodlijn.platform.today.TodayItems;

import reactor.core.publisher.Flux;

/** What someone was filling in and did not send. */
@Singleton
final class DraftsToday implements TodayItems {
    private static final ItemKind DRAFT = ItemKind.shown("draft", "Niet afgemaakt", "Not finished");

    private final DraftRepository drafts;
    private final Map<String, DraftedForm> forms;

    DraftsToday(DraftRepository drafts, Collection<DraftedForm> forms) {
        this.drafts = drafts;
        this.forms = forms.stream().collect(Collectors.toUnmodifiableMap(DraftedForm::form, Function.identity()));
    }

    @Override
    public Set<ItemKind> kinds() {
        return Set.of(DRAFT);
    }

    @Override
    public Flux<TodayItem> of(Reader reader) {
        return drafts.unfinished().filter(row -> forms.containsKey(row.form()))
                .map(row -> item(row, Objects.requireNonNull(forms.get(row.form())), reader));
    }

    private static TodayItem item(DraftRow row, DraftedForm form, Reader reader) {
        LocalDate lastDay = LocalDate.ofInstant(row.updatedAt(), Netherlands.ZONE).plus(DraftRetention.KEPT);
        return new TodayItem(Section.WAITING, DRAFT, row.form() + "/" + row.subject(), form.label(),
                Message.of("U was hiermee bezig en hebt het nog niet verstuurd.", "You were working on this and have not sent it yet."),
                reader.link(form.screen().apply(row.subject())), row.updatedAt(), lastDay, null, 1);
    }
}
