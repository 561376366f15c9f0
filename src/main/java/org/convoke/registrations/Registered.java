package org.convoke.registrations;

/** What somebody who registered is told; also the answer over REST. */
public record Registered(String reference, RegistrationStatus status) {
}
