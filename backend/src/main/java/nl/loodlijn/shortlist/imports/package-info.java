/** Import of the spreadsheet of providers that a region keeps: read, map, preview, commit. */
@NullMarked
package nl.loodlijn.shortlist.imports;

import org.jspecify.annotations.NullMarked;
