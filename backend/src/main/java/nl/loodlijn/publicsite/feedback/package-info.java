/** What anyone says is not right on the public site: telling it, answering it, and what the region sees of that. */
@NullMarked
package nl.loodlijn.publicsite.feedback;

import org.jspecify.annotations.NullMarked;
