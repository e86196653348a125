@NullMarked
package nl.loodlijn.admission.domain;

import org.jspecify.annotations.NullMarked;
