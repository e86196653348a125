/** Everything in a real browser. */
@NullMarked
package nl.loodlijn.local.browser;

import org.jspecify.annotations.NullMarked;
