/** Reference data over HTTP, for people who are signed in. */
@NullMarked
package nl.loodlijn.reference.web;

import org.jspecify.annotations.NullMarked;
