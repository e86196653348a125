/** Loodlijn: the application and its modules. */
@NullMarked
package nl.loodlijn;

import org.jspecify.annotations.NullMarked;
