/** What a column may mean, how its values are read, and what a line would change. Plain Java. */
@NullMarked
package nl.loodlijn.shortlist.imports.domain;

import org.jspecify.annotations.NullMarked;
