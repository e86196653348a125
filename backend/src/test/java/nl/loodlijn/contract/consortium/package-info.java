@NullMarked
package nl.loodlijn.contract.consortium;

import org.jspecify.annotations.NullMarked;
