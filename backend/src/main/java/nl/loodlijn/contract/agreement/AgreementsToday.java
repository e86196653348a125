package nl.loodlijn.contract.agreement;

import java.time.LocalDate;
import java.util.Set;
import java.util.function.Function;

import jakarta.inject.Singleton;

import nl.loodlijn.contract.agreement.domain.Days;
import nl.loodlijn.platform.problem.Message;
import nl.loodlijn.platform.security.Permission;
import nl.loodlijn.platform.today.Concern;
import nl.loodlijn.platform.today.ItemKind;
import nl.loodlijn.platform.today.Reader;
import nl.loodlijn.platform.today.TodayItem;
import nl.loodlijn.platform.today.TodayItem.Section;
import nl.loodlijn.platform.today.TodayItems;

import reactor.core.publisher.Flux;

/** Agreements that wait: on a signature, or on approval of what departs from the model. */
@Singleton
final class AgreementsToday implements TodayItems {
    private static final ItemKind SIGN = ItemKind.mailed("agreement-sign", AgreementNotifications.PARTIES, "Overeenkomsten om te tekenen",
            "Agreements to sign");
    private static final ItemKind APPROVE = ItemKind.mailed("agreement-deviation",
            Concern.ofTenant(AgreementNotifications.GROUP, Permission.DEVIATION_APPROVE), "Afwijkingen om goed te keuren",
            "Deviations to approve");
    private static final String JOB = "agreements";

    private final AgreementTodayRepository repository;

    AgreementsToday(AgreementTodayRepository repository) {
        this.repository = repository;
    }

    @Override
    public Set<ItemKind> kinds() {
        return Set.of(SIGN, APPROVE);
    }

    @Override
    public Flux<TodayItem> of(Reader reader) {
        if (!reader.may(Permission.AGREEMENT_READ)) {
            return Flux.empty();
        }
        return repository.waiting(reader.may(Permission.AGREEMENT_SIGN), reader.may(Permission.DEVIATION_APPROVE), reader.today())
                .map(row -> item(row, reader));
    }

    private static TodayItem item(AgreementTodayRepository.Row row, Reader reader) {
        return switch (row.kind()) {
            case "sign" -> item(row, reader, SIGN,
                    Message.of(
                            row.otherName() + " wacht op uw handtekening." + begins(" De overeenkomst gaat in op %s.", row, Days::dutch)
                                    + " Lees de tekst en teken, of weiger.",
                            row.otherName() + " waits for your signature."
                                    + begins(" The agreement takes effect on %s.", row, Days::english)
                                    + " Read the text, then sign or refuse."));
            case "approve" -> item(row, reader, APPROVE,
                    row.things() == 1
                            ? Message.of("1 artikel wijkt af van het model. Keur dat goed voordat beide partijen kunnen tekenen.",
                                    "1 article departs from the model. Approve that before both parties can sign.")
                            : Message.of(
                                    row.things()
                                            + " artikelen wijken af van het model. Keur die goed voordat beide partijen kunnen tekenen.",
                                    row.things() + " articles depart from the model. Approve them before both parties can sign."));
            default -> throw new IllegalStateException(row.kind());
        };
    }

    private static String begins(String text, AgreementTodayRepository.Row row, Function<LocalDate, String> words) {
        LocalDate day = row.startsOn();
        return day == null ? "" : text.formatted(words.apply(day));
    }

    private static TodayItem item(AgreementTodayRepository.Row row, Reader reader, ItemKind kind, Message text) {
        return new TodayItem(Section.WAITING, kind, row.id().toString(), Message.of(row.title(), row.title()), text,
                reader.link("overeenkomsten/" + row.id()), row.since(), row.lastDay(), JOB, row.things());
    }
}
