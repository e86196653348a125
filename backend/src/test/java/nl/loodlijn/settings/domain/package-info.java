@NullMarked
package nl.loodlijn.settings.domain;

import org.jspecify.annotations.NullMarked;
