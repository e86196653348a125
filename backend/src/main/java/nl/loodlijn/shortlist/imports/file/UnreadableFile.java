package nl.loodlijn.shortlist.imports.file;

import nl.loodlijn.platform.problem.Message;
import nl.loodlijn.platform.problem.Refusal;

/** Why a file cannot be read; each says what to do about it. The codes are those of the problem document, at the field {@code file}. */
final class UnreadableFile {
    private UnreadableFile() {
    }

    static Refusal empty() {
        return because("empty-file", "Dit bestand is leeg. Kies een bestand met een kopregel en daaronder het aanbod.",
                "This file is empty. Choose a file with a header and the listings below it.");
    }

    static Refusal onlyHeader() {
        return because("no-lines", "Dit bestand heeft alleen een kopregel. Zet het aanbod eronder.",
                "This file has only a header. Put the listings below it.");
    }

    static Refusal noSpreadsheet() {
        return because("not-a-spreadsheet",
                "Dit is geen CSV- of XLSX-bestand, ook al kan de naam dat zeggen. Bewaar het werkblad als XLSX of CSV.",
                "This is not a CSV or XLSX file, whatever its name says. Save the sheet as XLSX or CSV.");
    }

    static Refusal oldOrLockedWorkbook() {
        return because("old-or-locked-workbook",
                "Dit is een oud Excel-bestand (.xls) of een werkboek met een wachtwoord. Bewaar het als XLSX zonder wachtwoord.",
                "This is an old Excel file (.xls) or a workbook with a password. Save it as XLSX without a password.");
    }

    static Refusal damagedWorkbook() {
        return because("damaged-workbook", "Dit werkboek is beschadigd. Open het in uw rekenprogramma en bewaar het opnieuw als XLSX.",
                "This workbook is damaged. Open it in your spreadsheet program and save it as XLSX again.");
    }

    /** @param suspected name of the encoding that the bytes resemble, or "?" */
    static Refusal wrongEncoding(String suspected) {
        return because("wrong-encoding",
                "De tekens van dit bestand zijn niet te lezen als UTF-8, UTF-16 of Windows-1252 (het lijkt op " + suspected
                        + "). Bewaar het als 'CSV UTF-8' of als XLSX.",
                "The characters of this file cannot be read as UTF-8, UTF-16 or Windows-1252 (it resembles " + suspected
                        + "). Save it as 'CSV UTF-8' or as XLSX.");
    }

    static Refusal badQuotes(long line) {
        return because("bad-quotes", "Vanaf regel " + line
                + " klopt een aanhalingsteken niet: het wordt niet gesloten, of er staat tekst achter. Herstel dat en probeer het opnieuw.",
                "From line " + line + " a quotation mark is wrong: it is not closed, or text follows it. Correct that and try again.");
    }

    static Refusal duplicateColumn(String name) {
        return because("duplicate-column", "De kolom '" + name + "' staat er twee keer. Geef elke kolom een eigen naam.",
                "The column '" + name + "' is there twice. Give each column a name of its own.");
    }

    static Refusal longColumnName(int column) {
        return because("long-column-name", "De naam van kolom " + column + " is langer dan 200 tekens. Is de eerste regel wel de kopregel?",
                "The name of column " + column + " is longer than 200 characters. Is the first line the header?");
    }

    private static Refusal because(String code, String dutch, String english) {
        return Refusal.invalid("file", code, Message.of(dutch, english));
    }
}
