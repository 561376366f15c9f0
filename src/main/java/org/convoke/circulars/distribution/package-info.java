/**
 * Sending published letters to the people of the directory: who gets them, one message
 * each, and how far that is.
 */
package org.convoke.circulars.distribution;
