@NullMarked
package nl.loodlijn.platform.files;

import org.jspecify.annotations.NullMarked;
