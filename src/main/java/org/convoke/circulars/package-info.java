/**
 * Official letters: their issuers and numbers, writing them from a meeting, sealing and
 * publishing them, amending and verifying them, the archive.
 */
@org.springframework.modulith.ApplicationModule(displayName = "Circulars")
package org.convoke.circulars;
