/** Tests of moving agreements. */
@NullMarked
package nl.loodlijn.contract.move;

import org.jspecify.annotations.NullMarked;
