package nl.loodlijn.contract;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import javax.xml.XMLConstants;
import javax.xml.namespace.NamespaceContext;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPath;
import javax.xml.xpath.XPathFactory;

import org.w3c.dom.Document;

/**
 * What NLCIUS asks and advises of an invoice of a supplier in the Netherlands, as far as XPath 1.0 says it: a rule is kept when its expression is true of the document.
 * Source: the rules BR-NL of SI-UBL 2.0, https://github.com/peppolautoriteit-nl/validation; and those of EN 16931 on what is exempt from VAT and on sums.
 */
final class DutchInvoiceRules {
    private static final String SUPPLIER = "/ubl:Invoice/cac:AccountingSupplierParty/cac:Party";
    private static final String CUSTOMER = "/ubl:Invoice/cac:AccountingCustomerParty/cac:Party";
    private static final String NUMBER = "/cac:PartyLegalEntity/cbc:CompanyID[(@schemeID='0106' or @schemeID='0190') and normalize-space()!='']";
    private static final String ADDRESS = "/cac:PostalAddress[cbc:StreetName and cbc:CityName and cbc:PostalZone and cac:Country/cbc:IdentificationCode='NL']";
    private static final Map<String, String> RULES = Map.ofEntries(
            Map.entry("BR-NL-1", SUPPLIER + NUMBER),
            Map.entry("BR-NL-2", "/ubl:Invoice/cbc:BuyerReference[normalize-space()!=''] or /ubl:Invoice/cac:OrderReference/cbc:ID"),
            Map.entry("BR-NL-3", SUPPLIER + ADDRESS),
            Map.entry("BR-NL-4", CUSTOMER + ADDRESS),
            Map.entry("BR-NL-7", "/ubl:Invoice/cbc:InvoiceTypeCode[.='380' or .='384' or .='389']"),
            Map.entry("BR-NL-9",
                    "/ubl:Invoice/cbc:InvoiceTypeCode!='384' or /ubl:Invoice/cac:BillingReference/cac:InvoiceDocumentReference/cbc:ID[normalize-space()!='']"),
            Map.entry("BR-NL-10", CUSTOMER + NUMBER),
            Map.entry("BR-NL-11", "/ubl:Invoice/cac:LegalMonetaryTotal/cbc:PayableAmount<=0 or /ubl:Invoice/cac:PaymentMeans"),
            Map.entry("BR-NL-12",
                    "not(/ubl:Invoice/cac:PaymentMeans[not(contains(' 30 48 49 57 58 59 ', concat(' ', normalize-space(cbc:PaymentMeansCode), ' ')))])"),
            Map.entry("BR-NL-13", "not(//cac:OrderLineReference/cbc:LineID) or /ubl:Invoice/cac:OrderReference/cbc:ID"),
            Map.entry("BR-NL-19", "not(//cbc:TaxCurrencyCode)"),
            Map.entry("BR-NL-20", "not(//cbc:TaxPointDate)"),
            Map.entry("BR-NL-24", "not(//cac:BillingReference/cac:InvoiceDocumentReference/cbc:IssueDate)"),
            Map.entry("BR-NL-25", "not(" + SUPPLIER + "/cac:PartyTaxScheme[cbc:CompanyID and not(cac:TaxScheme/cbc:ID='VAT')])"),
            Map.entry("BR-NL-27", "not(//cac:AddressLine/cbc:Line)"),
            Map.entry("BR-NL-28", "not(//cbc:CountrySubentity)"),
            Map.entry("BR-NL-29", "not(//cbc:PaymentMeansCode/@name)"),
            Map.entry("BR-NL-30", "not(//cac:PayeeFinancialAccount/cbc:Name)"),
            Map.entry("BR-NL-31", "not(//cac:FinancialInstitutionBranch)"),
            Map.entry("BR-NL-33", "not(//cac:TaxTotal/cbc:TaxAmount[@currencyID!=/ubl:Invoice/cbc:DocumentCurrencyCode])"),
            Map.entry("BR-NL-35", "not(//cbc:TaxExemptionReasonCode)"),
            Map.entry("SI-UBL-2", "not(//*[not(*) and not(normalize-space())])"),
            Map.entry("BR-E-02", SUPPLIER + "/cac:PartyTaxScheme[cac:TaxScheme/cbc:ID='VAT']/cbc:CompanyID[normalize-space()!='']"),
            Map.entry("BR-E-08",
                    "sum(//cac:InvoiceLine/cbc:LineExtensionAmount)=/ubl:Invoice/cac:TaxTotal/cac:TaxSubtotal[cac:TaxCategory/cbc:ID='E']/cbc:TaxableAmount"),
            Map.entry("BR-E-09", "/ubl:Invoice/cac:TaxTotal/cac:TaxSubtotal[cac:TaxCategory/cbc:ID='E']/cbc:TaxAmount=0"),
            Map.entry("BR-E-10",
                    "/ubl:Invoice/cac:TaxTotal/cac:TaxSubtotal/cac:TaxCategory[cbc:ID='E']/cbc:TaxExemptionReason[normalize-space()!='']"),
            Map.entry("BR-CO-10",
                    "sum(//cac:InvoiceLine/cbc:LineExtensionAmount)=/ubl:Invoice/cac:LegalMonetaryTotal/cbc:LineExtensionAmount"),
            Map.entry("BR-CO-25",
                    "/ubl:Invoice/cac:LegalMonetaryTotal/cbc:PayableAmount<=0 or /ubl:Invoice/cbc:DueDate or /ubl:Invoice/cac:PaymentTerms/cbc:Note"));
    private static final Map<String, String> NAMESPACES = Map.of("ubl", "urn:oasis:names:specification:ubl:schema:xsd:Invoice-2", "cac",
            "urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2", "cbc",
            "urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2");

    private DutchInvoiceRules() {
    }

    /** The rules that an invoice breaks; empty when it keeps to all. */
    static List<String> broken(byte[] invoice) {
        try {
            DocumentBuilderFactory documents = DocumentBuilderFactory.newInstance();
            documents.setNamespaceAware(true);
            documents.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            Document document = documents.newDocumentBuilder().parse(new ByteArrayInputStream(invoice));
            XPath path = XPathFactory.newInstance().newXPath();
            path.setNamespaceContext(new Prefixes());
            List<String> broken = new ArrayList<>();
            for (Map.Entry<String, String> rule : RULES.entrySet()) {
                if (!path.evaluateExpression("boolean(" + rule.getValue() + ")", document, Boolean.class)) {
                    broken.add(rule.getKey());
                }
            }
            return broken.stream().sorted().toList();
        } catch (Exception unreadable) {
            throw new AssertionError("No invoice that can be read", unreadable);
        }
    }

    private static final class Prefixes implements NamespaceContext {
        @Override
        public String getNamespaceURI(String prefix) {
            return NAMESPACES.getOrDefault(prefix, XMLConstants.NULL_NS_URI);
        }

        @Override
        public String getPrefix(String uri) {
            throw new UnsupportedOperationException();
        }

        @Override
        public java.util.Iterator<String> getPrefixes(String uri) {
            throw new UnsupportedOperationException();
        }
    }
}
