@NullMarked
package nl.loodlijn.shortlist.imports;

import org.jspecify.annotations.NullMarked;
