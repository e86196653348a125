package nl.loodlijn.contract.calendar;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.LastModified;
import net.fortuna.ical4j.model.property.Name;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.RefreshInterval;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableTransp;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;

import nl.loodlijn.platform.problem.Message;

/**
 * Moments as iCalendar (RFC 5545): whole days that block no time. The same moments give the same text. It names organisations and titles, never a person and
 * never an amount.
 *
 * @param tenant name of the region
 * @param app where the application has the screens of this tenant
 */
record CalendarFile(String tenant, Locale language, URI app) {
    private static final ProdId PRODUCT = new ProdId("-//Loodlijn//Contractkalender//NL");
    private static final Duration REFRESH = Duration.ofHours(6);

    String of(List<MomentRow> moments) {
        String title = Message.of("Contractkalender " + tenant, "Contract calendar " + tenant).in(language);
        Calendar calendar = new Calendar();
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(PRODUCT);
        calendar.add(ImmutableCalScale.GREGORIAN);
        calendar.add(ImmutableMethod.PUBLISH);
        calendar.add(new Name(title));
        calendar.add(new XProperty("X-WR-CALNAME", title));
        calendar.add(new RefreshInterval(new net.fortuna.ical4j.model.ParameterList(), REFRESH));
        calendar.add(new XProperty("X-PUBLISHED-TTL", REFRESH.toString()));
        moments.forEach(moment -> calendar.add(event(moment)));
        StringWriter text = new StringWriter();
        try {
            new CalendarOutputter(false).output(calendar, text);
        } catch (IOException neverOfMemory) {
            throw new UncheckedIOException(neverOfMemory);
        }
        return text.toString();
    }

    private VEvent event(MomentRow moment) {
        VEvent event = new VEvent(moment.day(), summary(moment));
        event.replace(new DtStamp(moment.changedAt()));
        event.add(new Uid(moment.key().replace(' ', '-').toLowerCase(Locale.ROOT) + "@" + app.getHost()));
        event.add(new LastModified(moment.changedAt()));
        event.add(new Description(description(moment)));
        event.add(new Url(app.resolve(path(moment))));
        event.add(ImmutableTransp.TRANSPARENT);
        return event;
    }

    private String summary(MomentRow moment) {
        Message what = switch (moment.source()) {
            case AGREEMENT -> switch (moment.kind()) {
                case STARTS -> Message.of("Begint: ", "Starts: ");
                case EXTEND -> Message.of("Laatste dag om te verlengen: ", "Last day to extend: ");
                case ENDS -> Message.of("Laatste dag: ", "Last day: ");
            };
            case RELATION -> switch (moment.kind()) {
                case STARTS, EXTEND -> Message.of("Onderaannemer begint: ", "Subcontractor starts: ");
                case ENDS -> Message.of("Onderaannemer stopt: ", "Subcontractor ends: ");
            };
            case MODEL -> Message.of("Nieuw modelcontract geldt: ", "New model contract holds: ");
        };
        return what.in(language) + moment.title();
    }

    private String description(MomentRow moment) {
        return Stream.of(moment.regionName(), moment.headName(), moment.subName()).filter(name -> name != null && !name.isBlank())
                .collect(Collectors.joining(" - "));
    }

    private static String path(MomentRow moment) {
        return switch (moment.source()) {
            case AGREEMENT -> "overeenkomsten/" + moment.subject();
            case RELATION -> "toestemming/" + moment.subject();
            case MODEL -> "modelcontracten/" + moment.subject();
        };
    }
}
