/** Tests of what is passed on. */
@NullMarked
package nl.loodlijn.contract.passthrough;

import org.jspecify.annotations.NullMarked;
