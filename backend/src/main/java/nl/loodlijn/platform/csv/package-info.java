/** Comma separated files for spreadsheet programs. */
@NullMarked
package nl.loodlijn.platform.csv;

import org.jspecify.annotations.NullMarked;
