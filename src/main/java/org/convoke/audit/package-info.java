/**
 * The log of every act of a person that changes something.
 */
@org.springframework.modulith.ApplicationModule(displayName = "Audit")
package org.convoke.audit;
