/** Moving running agreements to a newer version of their model, many at once. */
@NullMarked
package nl.loodlijn.contract.move;

import org.jspecify.annotations.NullMarked;
