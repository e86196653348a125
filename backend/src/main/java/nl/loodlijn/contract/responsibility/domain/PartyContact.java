package nl.loodlijn.contract.responsibility.domain;

/** How a party is reached about this work: a desk rather than a person. Each part may be empty. */
public record PartyContact(ResponsibleParty party, String desk, String phone, String email) {
    public boolean isEmpty() {
        return desk.isEmpty() && phone.isEmpty() && email.isEmpty();
    }
}
