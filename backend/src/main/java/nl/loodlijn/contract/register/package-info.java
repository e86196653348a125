/** The register of who works for whom, as it is and as it was on any day. */
@NullMarked
package nl.loodlijn.contract.register;

import org.jspecify.annotations.NullMarked;
