/** How those who act for a party come to know what happened to its contracts. */
@NullMarked
package nl.loodlijn.contract.told;

import org.jspecify.annotations.NullMarked;
