package nl.loodlijn.contract.declaration.domain;

/** Whose part of the work is declared. */
public enum DeclaredPart {
    /** Of the head contractor: its own work, or what it withholds of the work of a subcontractor. */
    HEAD,
    /** Of the subcontractor: its own work. */
    SUB
}
