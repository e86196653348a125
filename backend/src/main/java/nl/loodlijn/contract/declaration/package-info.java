/** Direct declaration (rechtstreeks declareren): head contractor and subcontractor each declare their own part to the region, per month, without client data. */
@NullMarked
package nl.loodlijn.contract.declaration;

import org.jspecify.annotations.NullMarked;
