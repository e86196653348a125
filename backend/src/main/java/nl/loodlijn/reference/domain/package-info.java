/** What the reference tables say, and what changes when a later edition says something else. */
@NullMarked
package nl.loodlijn.reference.domain;

import org.jspecify.annotations.NullMarked;
