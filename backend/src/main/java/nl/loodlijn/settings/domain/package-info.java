/** The rules of settings; free of frameworks. */
@NullMarked
package nl.loodlijn.settings.domain;

import org.jspecify.annotations.NullMarked;
