package nl.loodlijn.platform.security;

import nl.loodlijn.platform.problem.Message;

/** What a membership lets a person do for a party; the user table of the product, in the field's own words. */
public enum Role {
    REGION_ADMIN("Beheerder", "Administrator"),
    CONTRACT_MANAGER("Contractmanager", "Contract manager"),
    ASSESSOR("Toetser", "Assessor"),
    POLICY_OFFICER("Beleidsmedewerker", "Policy officer"),
    COUNCIL_CLERK("Griffier", "Council clerk"),
    HEAD_CONTRACTOR("Hoofdaannemer", "Head contractor"),
    SUBCONTRACTOR("Onderaannemer", "Subcontractor"),
    CARE_PROFESSIONAL("Zorgprofessional", "Care professional"),
    DIALOGUE_PARTNER("Gesprekspartner", "Dialogue partner");

    private final Message label;

    Role(String dutch, String english) {
        this.label = Message.of(dutch, english);
    }

    public Message label() {
        return label;
    }
}
