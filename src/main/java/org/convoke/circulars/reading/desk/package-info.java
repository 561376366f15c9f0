/**
 * Letters read in, as people check them: what was read stands beside the words that it
 * was read from, is corrected there, and becomes a draft with its group and meeting.
 * {@link org.convoke.circulars.reading.desk.Readings} keeps them while they wait.
 */
package org.convoke.circulars.reading.desk;
