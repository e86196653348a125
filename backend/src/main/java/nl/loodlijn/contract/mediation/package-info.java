/** Mediation (bemiddeling) by the region between subcontractor and head contractor. */
@NullMarked
package nl.loodlijn.contract.mediation;

import org.jspecify.annotations.NullMarked;
