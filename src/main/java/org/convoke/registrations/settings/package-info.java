/**
 * What registering for a meeting asks for and allows, as the secretariat sets it: the
 * settings and the further questions.
 */
package org.convoke.registrations.settings;
