@NullMarked
package nl.loodlijn.outcome.disclosure;

import org.jspecify.annotations.NullMarked;
