package nl.loodlijn.contract.declaration;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

import jakarta.inject.Singleton;

import com.helger.ubl21.UBL21Marshaller;

import nl.loodlijn.contract.agreement.domain.PriceUnit;
import nl.loodlijn.shortlist.CodeLabels;

import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.AddressType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.BillingReferenceType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.CountryType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.CustomerPartyType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.DocumentReferenceType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.FinancialAccountType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.InvoiceLineType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.ItemType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.MonetaryTotalType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.PartyLegalEntityType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.PartyNameType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.PartyTaxSchemeType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.PartyType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.PaymentMeansType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.PeriodType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.PriceType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.SupplierPartyType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.TaxCategoryType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.TaxSchemeType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.TaxSubtotalType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.TaxTotalType;
import oasis.names.specification.ubl.schema.xsd.commonbasiccomponents_21.NoteType;
import oasis.names.specification.ubl.schema.xsd.invoice_21.InvoiceType;

/**
 * An approved declaration as an invoice in UBL 2.1 by the Dutch use of the European standard (NLCIUS, version 1.0). What that asks of a supplier in the Netherlands: its
 * number at KvK or OIN (BR-NL-1), a reference of the buyer (BR-NL-2), street, town and postcode of both (BR-NL-3, BR-NL-4), an invoice type that it knows (BR-NL-7),
 * for a corrected invoice the number of the one before (BR-NL-9), the number of the customer (BR-NL-10), a way of payment (BR-NL-11) that it knows (BR-NL-12). What it
 * advises against is left out: the date of the invoice before (BR-NL-24), and the name of an account (BR-NL-30).
 *
 * @see <a href="https://github.com/peppolautoriteit-nl/validation">The rules as the Dutch Peppol authority checks them</a>
 * @see <a href="https://docs.peppol.eu/poacc/billing/3.0/codelist/eas/">Electronic address schemes: 0106 KvK, 0190 OIN</a>
 */
@Singleton
final class UblInvoice {
    /** NLCIUS 1.0, business term BT-24. */
    static final String CUSTOMIZATION = "urn:cen.eu:en16931:2017#compliant#urn:fdc:nen.nl:nlcius:v1.0";
    /** Electronic address scheme of the Chamber of Commerce (KvK). */
    static final String KVK = "0106";
    /** Electronic address scheme of public bodies (OIN). */
    static final String OIN = "0190";
    /** UNTDID 1001: commercial invoice. */
    private static final String INVOICE = "380";
    /** UNTDID 1001: corrected invoice; names the one that it takes the place of (BR-NL-9). */
    private static final String CORRECTED = "384";
    /** UNTDID 4461: SEPA credit transfer. */
    private static final String SEPA = "58";
    /** UNTDID 5305: exempt from tax. */
    private static final String EXEMPT = "E";
    /** UN/ECE Recommendation 20: one. */
    private static final String ONE = "C62";
    private static final String EURO = "EUR";
    /** A public body pays within thirty days (Burgerlijk Wetboek, art. 6:119b). */
    private static final int DAYS_TO_PAY = 30;
    private static final Locale DUTCH = Locale.of("nl");

    /**
     * What an invoice is made of.
     *
     * @param before the version that was approved before, which this one takes the place of
     */
    record Facts(String number, LocalDate day, DeclarationRow declaration, DeclarationVersionRow version, List<DeclarationLineRow> lines,
            Optional<DeclarationVersionRow> before, InvoiceDetailsRow sender, InvoiceDetailsRow region, CodeLabels names) {
        Facts {
            lines = List.copyOf(lines);
        }
    }

    /** XML, to be written in UTF-8; fails with an {@link IllegalStateException} when it does not keep to the schema of UBL 2.1. */
    String of(Facts facts) {
        InvoiceType invoice = new InvoiceType();
        invoice.setCustomizationID(CUSTOMIZATION);
        invoice.setID(facts.number());
        invoice.setIssueDate(facts.day());
        invoice.setDueDate(facts.day().plusDays(DAYS_TO_PAY));
        invoice.setInvoiceTypeCode(facts.before().isPresent() ? CORRECTED : INVOICE);
        if (facts.version().reason() != null) {
            invoice.addNote(new NoteType(facts.version().reason()));
        }
        invoice.setDocumentCurrencyCode(EURO);
        invoice.setBuyerReference(facts.declaration().title());
        LocalDate first = facts.declaration().period();
        invoice.addInvoicePeriod(period(first, first.plusMonths(1).minusDays(1)));
        facts.before().ifPresent(version -> invoice.addBillingReference(before(version)));
        DocumentReferenceType contract = new DocumentReferenceType();
        contract.setID(facts.declaration().agreementId().toString());
        invoice.addContractDocumentReference(contract);
        SupplierPartyType supplier = new SupplierPartyType();
        supplier.setParty(party(facts.sender(), true));
        invoice.setAccountingSupplierParty(supplier);
        CustomerPartyType customer = new CustomerPartyType();
        customer.setParty(party(facts.region(), false));
        invoice.setAccountingCustomerParty(customer);
        invoice.addPaymentMeans(payment(facts));
        BigDecimal total = euros(facts.version().totalCents());
        invoice.addTaxTotal(tax(total));
        MonetaryTotalType totals = new MonetaryTotalType();
        totals.setLineExtensionAmount(total).setCurrencyID(EURO);
        totals.setTaxExclusiveAmount(total).setCurrencyID(EURO);
        totals.setTaxInclusiveAmount(total).setCurrencyID(EURO);
        totals.setPayableAmount(total).setCurrencyID(EURO);
        invoice.setLegalMonetaryTotal(totals);
        for (int i = 0; i < facts.lines().size(); i++) {
            invoice.addInvoiceLine(line(i + 1, facts.lines().get(i), facts.names()));
        }
        String written = UBL21Marshaller.invoice().setFormattedOutput(true).getAsString(invoice);
        if (written == null) {
            throw new IllegalStateException("the invoice " + facts.number() + " does not keep to the schema");
        }
        return written;
    }

    private static BillingReferenceType before(DeclarationVersionRow version) {
        DocumentReferenceType document = new DocumentReferenceType();
        document.setID(Objects.requireNonNull(version.invoiceNumber()));
        BillingReferenceType reference = new BillingReferenceType();
        reference.setInvoiceDocumentReference(document);
        return reference;
    }

    private static PartyType party(InvoiceDetailsRow details, boolean sends) {
        String scheme = details.oin() == null ? KVK : OIN;
        String registered = Objects.requireNonNull(details.oin() == null ? details.kvkNumber() : details.oin());
        PartyType party = new PartyType();
        party.setEndpointID(registered).setSchemeID(scheme);
        PartyNameType name = new PartyNameType();
        name.setName(details.name());
        party.addPartyName(name);
        AddressType address = new AddressType();
        address.setStreetName(details.street());
        address.setCityName(details.town());
        address.setPostalZone(details.postcode());
        CountryType country = new CountryType();
        country.setIdentificationCode("NL");
        address.setCountry(country);
        party.setPostalAddress(address);
        if (sends) {
            PartyTaxSchemeType taxed = new PartyTaxSchemeType();
            taxed.setCompanyID(Objects.requireNonNull(details.vatNumber()));
            taxed.setTaxScheme(vat());
            party.addPartyTaxScheme(taxed);
        }
        PartyLegalEntityType legal = new PartyLegalEntityType();
        legal.setRegistrationName(details.name());
        legal.setCompanyID(registered).setSchemeID(scheme);
        party.addPartyLegalEntity(legal);
        return party;
    }

    private static PaymentMeansType payment(Facts facts) {
        PaymentMeansType means = new PaymentMeansType();
        means.setPaymentMeansCode(SEPA);
        means.addPaymentID(new oasis.names.specification.ubl.schema.xsd.commonbasiccomponents_21.PaymentIDType(facts.number()));
        FinancialAccountType account = new FinancialAccountType();
        account.setID(Objects.requireNonNull(facts.sender().iban()));
        means.setPayeeFinancialAccount(account);
        return means;
    }

    private static TaxTotalType tax(BigDecimal total) {
        TaxTotalType tax = new TaxTotalType();
        tax.setTaxAmount(euros(0)).setCurrencyID(EURO);
        TaxSubtotalType part = new TaxSubtotalType();
        part.setTaxableAmount(total).setCurrencyID(EURO);
        part.setTaxAmount(euros(0)).setCurrencyID(EURO);
        TaxCategoryType category = exempt();
        category.addTaxExemptionReason(new oasis.names.specification.ubl.schema.xsd.commonbasiccomponents_21.TaxExemptionReasonType(
                "Vrijgesteld van btw (Wet op de omzetbelasting 1968, artikel 11)"));
        part.setTaxCategory(category);
        tax.addTaxSubtotal(part);
        return tax;
    }

    private static TaxCategoryType exempt() {
        TaxCategoryType category = new TaxCategoryType();
        category.setID(EXEMPT);
        category.setPercent(BigDecimal.ZERO);
        category.setTaxScheme(vat());
        return category;
    }

    private static TaxSchemeType vat() {
        TaxSchemeType scheme = new TaxSchemeType();
        scheme.setID("VAT");
        return scheme;
    }

    private static InvoiceLineType line(int number, DeclarationLineRow row, CodeLabels names) {
        InvoiceLineType line = new InvoiceLineType();
        line.setID(Integer.toString(number));
        BigDecimal quantity = row.quantity() == null ? BigDecimal.ONE : row.quantity();
        line.setInvoicedQuantity(quantity).setUnitCode(row.unit() == null ? ONE : unitCode(row.unit()));
        line.setLineExtensionAmount(euros(row.amountCents())).setCurrencyID(EURO);
        line.addInvoicePeriod(period(row.firstDay(), row.lastDay()));
        ItemType item = new ItemType();
        String code = row.line().categoryCode();
        String unit = row.unit() == null ? "" : ", per " + row.unit().dutch();
        String product = row.product().isEmpty() || row.product().equals(row.category()) ? "" : ": " + row.product();
        item.setName(code + " " + names.category(code, DUTCH) + product + unit + ", " + names.municipality(row.municipalityCode()));
        item.addClassifiedTaxCategory(exempt());
        line.setItem(item);
        PriceType price = new PriceType();
        price.setPriceAmount(euros(row.priceCents() == null ? row.amountCents() : row.priceCents())).setCurrencyID(EURO);
        line.setPrice(price);
        return line;
    }

    /** UN/ECE Recommendation 20; what it has no code for is counted, and named in the line. */
    private static String unitCode(PriceUnit unit) {
        return switch (unit) {
            case MINUTE -> "MIN";
            case HOUR -> "HUR";
            case DAY, DAY_AND_NIGHT -> "DAY";
            case WEEK -> "WEE";
            case MONTH -> "MON";
            case DAY_PART, PIECE, TRAJECTORY -> ONE;
        };
    }

    private static PeriodType period(LocalDate first, LocalDate last) {
        PeriodType period = new PeriodType();
        period.setStartDate(first);
        period.setEndDate(last);
        return period;
    }

    private static BigDecimal euros(long cents) {
        return BigDecimal.valueOf(cents, 2);
    }
}
