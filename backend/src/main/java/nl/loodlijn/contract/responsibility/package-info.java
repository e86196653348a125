/** Who does what under an agreement (demarcatie van verantwoordelijkheden): the matrix, the card of one page, and links to it. */
@NullMarked
package nl.loodlijn.contract.responsibility;

import org.jspecify.annotations.NullMarked;
