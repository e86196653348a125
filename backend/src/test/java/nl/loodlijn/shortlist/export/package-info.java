@NullMarked
package nl.loodlijn.shortlist.export;

import org.jspecify.annotations.NullMarked;
