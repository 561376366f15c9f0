/**
 * Files that people send: what they really are, kept in the database, streamed both ways.
 */
@org.springframework.modulith.ApplicationModule(displayName = "Files")
package org.convoke.files;
