/**
 * The directory as a CSV file: exporting it, and importing one after a dry run that names
 * every bad row.
 */
package org.convoke.directory.exchange;
