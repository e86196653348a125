package nl.loodlijn.contract.consortium.domain;

/** How organisations work together as one. */
public enum ConsortiumForm {
    /** Coöperatie (Burgerlijk Wetboek art. 2:53). */
    COOPERATIVE,
    /** Consortium of combinatie: without a legal form of that name. */
    CONSORTIUM
}
