/** Every stop of the tour is run, and every line of code in the README is one of the tour's. */
package dev.touchpoint.tour;
