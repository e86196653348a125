@NullMarked
package nl.loodlijn.admission;

import org.jspecify.annotations.NullMarked;
