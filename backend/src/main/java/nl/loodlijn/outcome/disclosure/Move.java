package nl.loodlijn.outcome.disclosure;

/**
 * A change of hidden cells that nobody sees: some grow, as many shrink, and every cell that is shown stays what it is. That such a change exists proves that
 * what it changes cannot be worked out.
 *
 * @param versions versions of the table that change together
 * @param cost what would be hidden for it
 */
record Move(Candidates.Corners corners, Versions versions, double cost) {
}
