/**
 * The first page of the public and the first page of the secretariat.
 */
@org.springframework.modulith.ApplicationModule(displayName = "Home")
package org.convoke.home;
