/** Sanad: carries a team through an outage and looks after the people who carry it. */
@NullMarked
package dev.sanad;

import org.jspecify.annotations.NullMarked;
