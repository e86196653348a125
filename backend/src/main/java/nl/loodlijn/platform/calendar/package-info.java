/** Days as people in the Netherlands count them, and terms (termijnen) as the law ends them. Free of frameworks, like a domain. */
@NullMarked
package nl.loodlijn.platform.calendar;

import org.jspecify.annotations.NullMarked;
