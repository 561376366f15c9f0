/**
 * Files that letters come in become text: bounded in time and memory whatever the file
 * holds, told by their content, and refused with a reason that a person can act on.
 */
package org.convoke.circulars.reading.source;
