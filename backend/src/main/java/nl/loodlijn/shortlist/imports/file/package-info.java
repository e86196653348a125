/** Reading of spreadsheet files, judged by content, within limits. Blocking: never called on an event loop. */
@NullMarked
package nl.loodlijn.shortlist.imports.file;

import org.jspecify.annotations.NullMarked;
