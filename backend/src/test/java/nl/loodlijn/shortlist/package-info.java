@NullMarked
package nl.loodlijn.shortlist;

import org.jspecify.annotations.NullMarked;
