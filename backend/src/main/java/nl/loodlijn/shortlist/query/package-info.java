/** What is searched, as the parameters of a request or a kept address tell it. */
@NullMarked
package nl.loodlijn.shortlist.query;

import org.jspecify.annotations.NullMarked;
