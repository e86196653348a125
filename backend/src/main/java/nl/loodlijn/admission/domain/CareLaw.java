package nl.loodlijn.admission.domain;

/** The acts under which a region buys care: Jeugdwet and Wet maatschappelijke ondersteuning 2015. */
public enum CareLaw {
    JEUGDWET,
    WMO
}
