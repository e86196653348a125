/** Files that people hand in: kept outside the database, judged by their content, erased when nobody needs them any more. */
@NullMarked
package nl.loodlijn.platform.files;

import org.jspecify.annotations.NullMarked;
