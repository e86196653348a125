package nl.loodlijn.shortlist.imports.domain;

import nl.loodlijn.platform.privacy.CitizenServiceNumber;
import nl.loodlijn.platform.problem.Message;

/**
 * No citizen service number (burgerservicenummer, BSN) may enter: a {@link CitizenServiceNumber}, in free text or in a
 * column without a meaning. Source: Wet algemene
 * bepalingen burgerservicenummer, article 10: only for a task for which the law asks it.
 *
 * <p>Columns with a meaning of their own (KvK number, telephone) are not searched: an RSIN passes the same test.
 */
public final class NoCitizenServiceNumber {
    static final String CODE = "citizen-service-number";
    static final Message DETAIL = Message.of(
            "Hier staat een getal dat een burgerservicenummer kan zijn. Gegevens van personen horen niet in dit bestand: haal het weg.",
            "This holds a number that can be a citizen service number (BSN). Data about persons do not belong in this file: remove it.");
    private NoCitizenServiceNumber() {
    }

    public static boolean isBrokenBy(String text) {
        return CitizenServiceNumber.canBeIn(text);
    }
}
