/**
 * Whom the secretariat writes to: organisations, their categories, people.
 */
@org.springframework.modulith.ApplicationModule(displayName = "Directory")
package org.convoke.directory;
