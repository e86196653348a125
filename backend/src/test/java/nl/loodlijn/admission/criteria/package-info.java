@NullMarked
package nl.loodlijn.admission.criteria;

import org.jspecify.annotations.NullMarked;
