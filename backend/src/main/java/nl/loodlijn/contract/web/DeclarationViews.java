package nl.loodlijn.contract.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.serde.annotation.Serdeable;

import nl.loodlijn.contract.SpentRow;
import nl.loodlijn.contract.agreement.domain.Broken;
import nl.loodlijn.contract.agreement.domain.PriceUnit;
import nl.loodlijn.contract.declaration.DeclarationBasis;
import nl.loodlijn.contract.declaration.DeclarationFacetRow;
import nl.loodlijn.contract.declaration.DeclarationLineRow;
import nl.loodlijn.contract.declaration.DeclarationRow;
import nl.loodlijn.contract.declaration.DeclarationVersionRow;
import nl.loodlijn.contract.declaration.InvoiceDetails;
import nl.loodlijn.contract.declaration.InvoiceDetailsRow;
import nl.loodlijn.contract.declaration.WholeDeclaration;
import nl.loodlijn.contract.declaration.domain.DeclarationState;
import nl.loodlijn.contract.declaration.domain.DeclaredPart;
import nl.loodlijn.contract.declaration.domain.OwnPart;
import nl.loodlijn.platform.problem.EditedVersion;
import nl.loodlijn.platform.tenancy.Actor;
import nl.loodlijn.shortlist.CodeLabels;

/** Declarations as the API shows them. Amounts are in cents. */
final class DeclarationViews {
    private static final int MONTH = "2026-10".length();

    private DeclarationViews() {
    }

    static String month(LocalDate period) {
        return period.toString().substring(0, MONTH);
    }

    /**
     * A declaration in a list.
     *
     * @param period the month, such as 2026-10
     * @param part whose part it is
     * @param state of the version that was sent last; DRAFT when none was
     * @param correcting whether the acting party writes a correction
     */
    @Serdeable
    @Introspected
    record ListedDeclaration(UUID id, UUID agreementId, String title, String organisationName, @Nullable String headName,
            @Nullable String subName,
            DeclaredPart part, String period, DeclarationState state, int number, long totalCents, boolean correcting, Instant changedAt) {
        static ListedDeclaration of(DeclarationRow row) {
            Integer sent = row.sentNumber();
            return new ListedDeclaration(row.id(), row.agreementId(), row.title(), row.organisationName(), row.headName(), row.subName(),
                    row.part(), month(row.period()), row.state(), sent == null ? 1 : sent, row.totalCents(), row.correcting(),
                    row.changedAt());
        }
    }

    /** How many declarations there are with a value, and what they come to. */
    @Serdeable
    @Introspected
    record DeclarationCount(String value, long number, long cents) {
        static List<DeclarationCount> of(List<DeclarationFacetRow> rows, String facet) {
            return rows.stream().filter(row -> row.facet().equals(facet))
                    .map(row -> new DeclarationCount(row.value(), row.number(), row.cents())).toList();
        }
    }

    /** @param periods the newest first */
    @Serdeable
    @Introspected
    record DeclarationFacets(List<DeclarationCount> states, List<DeclarationCount> periods) {
    }

    @Serdeable
    @Introspected
    record DeclarationPage(long total, long totalCents, List<ListedDeclaration> items, DeclarationFacets facets, @Nullable String next) {
    }

    /** A care category or a municipality with its name. */
    @Serdeable
    @Introspected
    record DeclarableCode(String code, String name) {
    }

    /**
     * A price that can be declared by.
     *
     * @param cents what the own part of one unit comes to
     * @param quantity agreed on for the whole period; absent: as many as are asked for
     */
    @Serdeable
    @Introspected
    record DeclarablePrice(String product, @Nullable String productName, PriceUnit unit, long cents, @Nullable BigDecimal quantity) {
    }

    /**
     * What the acting party can declare under an agreement.
     *
     * @param prices rows of the product table; none for a part of a sum
     * @param sumCents of a fixed sum, for the whole period of the agreement
     * @param ceilingCents what it comes to at most in the whole period
     */
    @Serdeable
    @Introspected
    record Declarable(UUID agreementId, String title, DeclaredPart part, LocalDate firstDay, LocalDate lastDay,
            List<DeclarableCode> categories,
            List<DeclarableCode> municipalities, List<DeclarablePrice> prices, @Nullable Long sumCents, @Nullable Long ceilingCents) {
        static Declarable of(DeclarationBasis basis, CodeLabels names, Locale language) {
            List<DeclarablePrice> prices = basis.own() instanceof OwnPart.PerUnit own
                    ? own.rows().stream()
                            .map(row -> new DeclarablePrice(row.product(), DeclarationViews.productName(row.product(), names, language),
                                    row.unit(),
                                    row.cents(), row.quantity()))
                            .toList()
                    : List.of();
            return new Declarable(basis.agreementId(), basis.title(), basis.part(), basis.firstDay(), basis.lastDay(),
                    basis.categories().stream().map(code -> new DeclarableCode(code, categoryName(code, names, language))).toList(),
                    basis.municipalities().stream().map(code -> new DeclarableCode(code, names.municipality(code))).toList(), prices,
                    basis.own() instanceof OwnPart.Sum(long cents) ? cents : null,
                    basis.own() instanceof OwnPart.PerUnit own && own.ceilingCents().isPresent() ? own.ceilingCents().getAsLong() : null);
        }
    }

    @Serdeable
    @Introspected
    record DeclarableList(List<Declarable> items) {
    }

    /** A line of a version. */
    @Serdeable
    @Introspected
    record DeclarationLine(String category, String categoryName, String municipality, String municipalityName, String product,
            @Nullable String productName, @Nullable PriceUnit unit, @Nullable BigDecimal quantity, @Nullable Long priceCents,
            long amountCents,
            LocalDate firstDay, LocalDate lastDay) {
        static DeclarationLine of(DeclarationLineRow row, CodeLabels names, Locale language) {
            return new DeclarationLine(row.category(), DeclarationViews.categoryName(row.category(), names, language),
                    row.municipalityCode(),
                    names.municipality(row.municipalityCode()), row.product(), DeclarationViews.productName(row.product(), names, language),
                    row.unit(),
                    row.quantity(), row.priceCents(), row.amountCents(), row.firstDay(), row.lastDay());
        }
    }

    /**
     * A version of a declaration.
     *
     * @param reason why it corrects the version before; absent for the first
     * @param dispute why the region does not approve it
     * @param invoiceNumber of the invoice that was made when it was approved
     */
    @Serdeable
    @Introspected
    record DeclarationVersion(int number, DeclarationState state, @Nullable String reason, long totalCents, @Nullable Instant sentAt,
            @Nullable Instant decidedAt, @Nullable String dispute, @Nullable String invoiceNumber, @Nullable LocalDate invoicedOn,
            List<DeclarationLine> lines) {
        static DeclarationVersion of(DeclarationVersionRow row, List<DeclarationLineRow> lines, CodeLabels names, Locale language) {
            return new DeclarationVersion(row.number(), row.state(), row.reason(), row.totalCents(), row.sentAt(), row.decidedAt(),
                    row.dispute(),
                    row.invoiceNumber(), row.invoicedOn(), lines.stream().map(line -> DeclarationLine.of(line, names, language)).toList());
        }
    }

    /**
     * A rule that it does not keep to.
     *
     * @param pointer where, in the lines of the draft or of what was sent
     * @param source the article that the rule rests on
     */
    @Serdeable
    @Introspected
    record BrokenDeclarationRule(String code, String pointer, String detail, String source) {
        static BrokenDeclarationRule of(Broken broken, Locale language) {
            return new BrokenDeclarationRule(broken.code(), broken.pointer(), broken.detail().in(language), broken.source().in(language));
        }
    }

    /**
     * A declaration.
     *
     * @param own whether the acting party declares it
     * @param version entity tag, for If-Match
     * @param declarable what can be declared
     * @param versions the oldest first
     * @param ofOther what the other party of the agreement stated for the month; for the region only
     * @param broken what keeps the draft from being sent, or for the region what was sent from being approved
     */
    @Serdeable
    @Introspected
    record DeclarationView(ListedDeclaration declaration, boolean own, String version, Declarable declarable,
            List<DeclarationVersion> versions,
            List<DeclarationLine> ofOther, List<BrokenDeclarationRule> broken) {
        static DeclarationView of(WholeDeclaration whole, Actor.Member actor, CodeLabels names, Locale language) {
            return new DeclarationView(ListedDeclaration.of(whole.row()), actor.party().equals(whole.row().organisationId()),
                    EditedVersion.tag(whole.row().version()), Declarable.of(whole.basis(), names, language),
                    whole.versions().stream().map(version -> DeclarationVersion.of(version, whole.linesOf(version), names, language))
                            .toList(),
                    whole.ofOther().stream().map(line -> DeclarationLine.of(line, names, language)).toList(),
                    whole.broken().stream().map(broken -> BrokenDeclarationRule.of(broken, language)).toList());
        }
    }

    /**
     * Invoice details of the acting party.
     *
     * @param version entity tag, for If-Match; of details that were never filled in it is 0
     * @param complete whether declarations can be sent with it, or approved by the region
     */
    @Serdeable
    @Introspected
    record InvoiceDetailsView(String name, String version, boolean complete, @Nullable String street, @Nullable String postcode,
            @Nullable String town, @Nullable String kvkNumber, @Nullable String oin, @Nullable String vatNumber, @Nullable String iban) {
        static InvoiceDetailsView of(InvoiceDetails.Own own) {
            InvoiceDetailsRow row = own.known().orElse(null);
            return row == null
                    ? new InvoiceDetailsView(own.name(), EditedVersion.tag(0), false, null, null, null, own.kvk().orElse(null), null, null,
                            null)
                    : new InvoiceDetailsView(own.name(), EditedVersion.tag(row.version()), own.complete(), row.street(), row.postcode(),
                            row.town(),
                            row.kvkNumber(), row.oin(), row.vatNumber(), row.iban());
        }
    }

    /** What was approved under an agreement for a month. */
    @Serdeable
    @Introspected
    record SpentOfAgreement(UUID agreementId, String title, String period, long headCents, long subCents, long totalCents) {
        static SpentOfAgreement of(SpentRow row) {
            return new SpentOfAgreement(row.agreementId(), row.title(), month(row.period()), row.headCents(), row.subCents(),
                    Math.addExact(row.headCents(), row.subCents()));
        }
    }

    @Serdeable
    @Introspected
    record SpentList(long totalCents, List<SpentOfAgreement> items) {
        static SpentList of(List<SpentRow> rows) {
            List<SpentOfAgreement> items = rows.stream().map(SpentOfAgreement::of).toList();
            return new SpentList(items.stream().mapToLong(SpentOfAgreement::totalCents).reduce(0, Math::addExact), items);
        }
    }

    private static String categoryName(String code, CodeLabels names, Locale language) {
        return names.category(code.substring(code.indexOf('-') + 1), language);
    }

    private static @Nullable String productName(String product, CodeLabels names, Locale language) {
        String code = product.substring(product.indexOf('-') + 1);
        return product.matches("(jz020|wmo020)-.*") && names.knowsCategory(code) ? names.category(code, language) : null;
    }
}
