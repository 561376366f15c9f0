/**
 * The sample content: two letters of the past with their meetings, exactly as in the
 * letters, and a meeting to come.
 */
@org.springframework.modulith.ApplicationModule(displayName = "Sample content")
package org.convoke.sample;
