/** What each page says, ready for its template in src/main/jte. */
@NullMarked
package nl.loodlijn.publicsite.page;

import org.jspecify.annotations.NullMarked;
