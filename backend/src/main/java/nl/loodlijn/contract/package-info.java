/**
 * Contracts (overeenkomsten): uniform models, what is agreed between region, head contractor and subcontractor, and who works for whom.
 * Texts of contracts are Dutch; everything around them is Dutch and English.
 */
@NullMarked
package nl.loodlijn.contract;

import org.jspecify.annotations.NullMarked;
