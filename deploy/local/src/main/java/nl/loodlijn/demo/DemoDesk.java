package nl.loodlijn.demo;

/** Whom citizens of a municipality turn to; all of it invented. */
record DemoDesk(String municipality, String team, String phone, String email, String address, String website, String hours,
        String complaintRoute,
        String adviser, String adviserPhone, String adviserWebsite) {
    static final DemoDesk ALKMAAR = new DemoDesk("GM0361", "Wijkteam Alkmaar (voorbeeld)", "072 000 00 00", "wijkteam@voorbeeld.nl",
            "Voorbeeldplein 1, Alkmaar", "https://wijkteam.voorbeeld.nl", "Maandag tot en met vrijdag van 9.00 tot 17.00 uur",
            "Bel of mail de klachtenco\u00f6rdinator van de gemeente (voorbeeld). U krijgt binnen zes weken antwoord.",
            "Vertrouwenspersoon Noord (voorbeeld)", "0800 000 00 00", "https://vertrouwenspersoon.voorbeeld.nl");
}
