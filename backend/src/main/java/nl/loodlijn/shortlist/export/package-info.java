/** The result of a search as a file: CSV and XLSX, written while it is read. */
@NullMarked
package nl.loodlijn.shortlist.export;

import org.jspecify.annotations.NullMarked;
