package nl.loodlijn.contract.agreement.domain;

import nl.loodlijn.contract.domain.ContractParty;

/** Who is responsible for a part of the work (demarcatie van verantwoordelijkheden). */
public record Responsibility(Task task, ContractParty party) {
    /** What somebody is responsible for. */
    public enum Task {
        INTAKE("intake"),
        PLAN("plan"),
        COORDINATION("coördinatie"),
        EVALUATION("evaluatie"),
        CRISIS("crisis"),
        COMPLAINT("klacht"),
        CALAMITY("calamiteit"),
        RESIDENT_CONTACT("contact met de inwoner"),
        CLOSING("afsluiting");

        private final String dutch;

        Task(String dutch) {
            this.dutch = dutch;
        }

        /** As a contract writes it. */
        public String dutch() {
            return dutch;
        }
    }
}
