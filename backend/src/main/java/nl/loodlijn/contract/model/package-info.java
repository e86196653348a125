/** The model contracts of a tenant: drafting, consulting head contractors, publishing and comparing their versions. */
@NullMarked
package nl.loodlijn.contract.model;

import org.jspecify.annotations.NullMarked;
