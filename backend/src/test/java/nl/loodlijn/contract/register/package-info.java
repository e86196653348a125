/** Tests of the register. */
@NullMarked
package nl.loodlijn.contract.register;

import org.jspecify.annotations.NullMarked;
