/** What admission is about, without any framework. */
@NullMarked
package nl.loodlijn.admission.domain;

import org.jspecify.annotations.NullMarked;
