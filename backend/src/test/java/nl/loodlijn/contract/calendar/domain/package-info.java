@NullMarked
package nl.loodlijn.contract.calendar.domain;

import org.jspecify.annotations.NullMarked;
