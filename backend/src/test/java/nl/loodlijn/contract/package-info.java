@NullMarked
package nl.loodlijn.contract;

import org.jspecify.annotations.NullMarked;
