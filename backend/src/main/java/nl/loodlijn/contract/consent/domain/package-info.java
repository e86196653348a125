/** Rules of consent to subcontractors. */
@NullMarked
package nl.loodlijn.contract.consent.domain;

import org.jspecify.annotations.NullMarked;
