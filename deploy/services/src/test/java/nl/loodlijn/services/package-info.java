/** Each service really starts here. */
@NullMarked
package nl.loodlijn.services;

import org.jspecify.annotations.NullMarked;
