/** What is looked for, in which order, and why it was found; knows no framework. */
@NullMarked
package nl.loodlijn.shortlist.domain;

import org.jspecify.annotations.NullMarked;
