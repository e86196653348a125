@NullMarked
package nl.loodlijn.shortlist.web;

import org.jspecify.annotations.NullMarked;
