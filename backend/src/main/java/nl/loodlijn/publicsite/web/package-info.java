/** The public pages over HTTP. */
@NullMarked
package nl.loodlijn.publicsite.web;

import org.jspecify.annotations.NullMarked;
