/** Assessing applications: two judgements that do not know of each other, additions, decisions, and what one may do against them. */
@NullMarked
package nl.loodlijn.admission.assessment;

import org.jspecify.annotations.NullMarked;
