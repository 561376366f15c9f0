/**
 * Who may do what: accounts, sign-in by link, tokens of the API.
 */
@org.springframework.modulith.ApplicationModule(displayName = "Access")
package org.convoke.access;
