/** The criteria sets of a tenant: drafting, publishing and comparing their versions. */
@NullMarked
package nl.loodlijn.admission.criteria;

import org.jspecify.annotations.NullMarked;
