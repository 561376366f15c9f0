/**
 * What all pages and the API share: layout, languages, times, forms, errors.
 */
@org.springframework.modulith.ApplicationModule(displayName = "Web")
package org.convoke.web;
