/** Tests of mediation. */
@NullMarked
package nl.loodlijn.contract.mediation;

import org.jspecify.annotations.NullMarked;
