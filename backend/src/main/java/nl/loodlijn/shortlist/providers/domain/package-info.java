/** When two providers look like one. */
@NullMarked
package nl.loodlijn.shortlist.providers.domain;

import org.jspecify.annotations.NullMarked;
