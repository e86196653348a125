/** Consent per relation (verklaring inzet onderaannemers): a head contractor reports each subcontractor, the region or municipality answers. */
@NullMarked
package nl.loodlijn.contract.consent;

import org.jspecify.annotations.NullMarked;
