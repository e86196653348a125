/** What of a tariff reaches the subcontractor, for the region alone (tariefdoorgifte). */
@NullMarked
package nl.loodlijn.contract.passthrough;

import org.jspecify.annotations.NullMarked;
