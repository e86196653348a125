/** Tests of consent to subcontractors. */
@NullMarked
package nl.loodlijn.contract.consent;

import org.jspecify.annotations.NullMarked;
