/** Settings over HTTP. */
@NullMarked
package nl.loodlijn.settings.web;

import org.jspecify.annotations.NullMarked;
