/** Referral forms (verwijsformulieren) between head contractor and subcontractor, encrypted per form. */
@NullMarked
package nl.loodlijn.contract.referral;

import org.jspecify.annotations.NullMarked;
